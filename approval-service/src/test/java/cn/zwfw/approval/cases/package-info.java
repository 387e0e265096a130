/** Random lives of cases. */
@NullMarked
package cn.zwfw.approval.cases;

import org.jspecify.annotations.NullMarked;
