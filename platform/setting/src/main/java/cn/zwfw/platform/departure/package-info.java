/** 停机: how a process leaves without a failed request, whatever it stands on. */
@NullMarked
package cn.zwfw.platform.departure;

import org.jspecify.annotations.NullMarked;
