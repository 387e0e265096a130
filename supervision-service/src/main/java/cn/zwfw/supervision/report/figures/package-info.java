/** 统计: what a report says of each department and period, counted in one look. */
@NullMarked
package cn.zwfw.supervision.report.figures;

import org.jspecify.annotations.NullMarked;
