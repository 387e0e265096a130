/** What is erased of inquiries when its time is over. */
@NullMarked
package cn.zwfw.convenience.inquiry.erasure;

import org.jspecify.annotations.NullMarked;
