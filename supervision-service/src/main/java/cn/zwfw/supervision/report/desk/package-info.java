/** 报告: where the service centre makes reports and the government takes note of them. */
@NullMarked
package cn.zwfw.supervision.report.desk;

import org.jspecify.annotations.NullMarked;
