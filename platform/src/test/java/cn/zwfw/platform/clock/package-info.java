/** The legal clock against an oracle that goes day by day. */
@NullMarked
package cn.zwfw.platform.clock;

import org.jspecify.annotations.NullMarked;
