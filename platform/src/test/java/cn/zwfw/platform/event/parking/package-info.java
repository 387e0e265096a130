/** Shows that a poisonous message is put aside and played again, and holds up nothing. */
@NullMarked
package cn.zwfw.platform.event.parking;

import org.jspecify.annotations.NullMarked;
