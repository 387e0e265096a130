/** Reports on paper: PDF, workbook and charts, drawn from the stored figures. */
@NullMarked
package cn.zwfw.supervision.report.paper;

import org.jspecify.annotations.NullMarked;
