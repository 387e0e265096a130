/** 审核: the route that what departments write takes before it is public. */
@NullMarked
package cn.zwfw.convenience.review;

import org.jspecify.annotations.NullMarked;
