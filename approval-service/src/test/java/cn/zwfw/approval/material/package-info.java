/** Tests of what becomes of files that applicants hand in. */
@NullMarked
package cn.zwfw.approval.material;

import org.jspecify.annotations.NullMarked;
