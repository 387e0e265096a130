/** How lines get to the log. */
@NullMarked
package cn.zwfw.gateway.trace;

import org.jspecify.annotations.NullMarked;
