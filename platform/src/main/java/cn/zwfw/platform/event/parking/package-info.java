/**
 * A message that cannot be processed is put aside, seen, and played again; it never holds up the
 * others.
 */
@NullMarked
package cn.zwfw.platform.event.parking;

import org.jspecify.annotations.NullMarked;
