/** 权责清单 as a reviewed list, and where other rooms say what holds for it. */
@NullMarked
package cn.zwfw.powerlist.reviewed;

import org.jspecify.annotations.NullMarked;
