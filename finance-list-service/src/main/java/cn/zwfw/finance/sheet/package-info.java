/** Workbooks of entries whose code stands in their content. */
@NullMarked
package cn.zwfw.finance.sheet;

import org.jspecify.annotations.NullMarked;
