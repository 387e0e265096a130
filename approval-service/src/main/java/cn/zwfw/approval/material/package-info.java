/** 申请材料: files that applicants hand in, checked by their content and kept under their digest. */
@NullMarked
package cn.zwfw.approval.material;

import org.jspecify.annotations.NullMarked;
