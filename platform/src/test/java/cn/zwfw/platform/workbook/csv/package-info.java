@NullMarked
package cn.zwfw.platform.workbook.csv;

import org.jspecify.annotations.NullMarked;
