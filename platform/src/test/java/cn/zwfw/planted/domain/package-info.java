/** A domain that knows a framework. */
@NullMarked
package cn.zwfw.planted.domain;

import org.jspecify.annotations.NullMarked;
