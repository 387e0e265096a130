/** How many events wait, and for how long. */
@NullMarked
package cn.zwfw.platform.event.metric;

import org.jspecify.annotations.NullMarked;
