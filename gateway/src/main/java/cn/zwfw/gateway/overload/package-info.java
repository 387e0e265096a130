/** How much is let in at the same time, so that what is let in is answered soon. */
@NullMarked
package cn.zwfw.gateway.overload;

import org.jspecify.annotations.NullMarked;
