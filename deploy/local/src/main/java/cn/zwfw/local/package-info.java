/**
 * The infrastructure of one machine: database, broker and identity, each started by its own main
 * class.
 */
@NullMarked
package cn.zwfw.local;

import org.jspecify.annotations.NullMarked;
