/** 停机: how an instance leaves without a failed request. */
@NullMarked
package cn.zwfw.platform.drain;

import org.jspecify.annotations.NullMarked;
