/** Workbooks as departments fill them in. */
@NullMarked
package cn.zwfw.finance.sheet;

import org.jspecify.annotations.NullMarked;
