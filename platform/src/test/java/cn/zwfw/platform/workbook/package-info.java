/** Proves that a workbook is read and written as the template says, and refused where it lies. */
@NullMarked
package cn.zwfw.platform.workbook;

import org.jspecify.annotations.NullMarked;
