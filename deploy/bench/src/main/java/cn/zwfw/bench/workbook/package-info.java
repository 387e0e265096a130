/** A large workbook, read and loaded. */
@NullMarked
package cn.zwfw.bench.workbook;

import org.jspecify.annotations.NullMarked;
