/** Reading topics again from their beginning. */
@NullMarked
package cn.zwfw.platform.event.replay;

import org.jspecify.annotations.NullMarked;
