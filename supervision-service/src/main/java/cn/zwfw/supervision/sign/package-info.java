/** 监察点: what there is to see in a case, an inquiry or a duty, and since when it is so. */
@NullMarked
package cn.zwfw.supervision.sign;

import org.jspecify.annotations.NullMarked;
