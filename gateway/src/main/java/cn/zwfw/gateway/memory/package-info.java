/**
 * Public answers that are given again from memory, for as long as nothing was published that would
 * change them.
 */
@NullMarked
package cn.zwfw.gateway.memory;

import org.jspecify.annotations.NullMarked;
