/** Reviews, refusals and publication of powers, asked of the whole service over HTTP. */
@NullMarked
package cn.zwfw.powerlist.review;

import org.jspecify.annotations.NullMarked;
