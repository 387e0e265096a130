/** 审核: the route that what departments write takes before it is public. */
@NullMarked
package cn.zwfw.platform.publication.level;

import org.jspecify.annotations.NullMarked;
