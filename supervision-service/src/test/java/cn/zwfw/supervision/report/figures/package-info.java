/** Tests of reports. */
@NullMarked
package cn.zwfw.supervision.report.figures;

import org.jspecify.annotations.NullMarked;
