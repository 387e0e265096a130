/** A sheet as CSV (RFC 4180): taken where a workbook with one sheet is, and written from one. */
@NullMarked
package cn.zwfw.platform.workbook.csv;

import org.jspecify.annotations.NullMarked;
