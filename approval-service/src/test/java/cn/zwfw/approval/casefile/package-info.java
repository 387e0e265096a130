/** Cases as their applicants and officers live through them. */
@NullMarked
package cn.zwfw.approval.casefile;

import org.jspecify.annotations.NullMarked;
