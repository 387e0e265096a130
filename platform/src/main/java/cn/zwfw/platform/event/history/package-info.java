/** Reading topics again from their beginning. */
@NullMarked
package cn.zwfw.platform.event.history;

import org.jspecify.annotations.NullMarked;
