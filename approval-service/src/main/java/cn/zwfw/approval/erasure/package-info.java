/** What is erased of applications when its time is over. */
@NullMarked
package cn.zwfw.approval.erasure;

import org.jspecify.annotations.NullMarked;
