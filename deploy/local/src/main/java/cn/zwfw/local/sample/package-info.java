/**
 * Sample data, marked as sample, handed in and reviewed through the gateway as departments would.
 */
@NullMarked
package cn.zwfw.local.sample;

import org.jspecify.annotations.NullMarked;
