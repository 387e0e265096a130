/** 机关: what the organs are called and of which level they are. */
@NullMarked
package cn.zwfw.platform.organ;

import org.jspecify.annotations.NullMarked;
