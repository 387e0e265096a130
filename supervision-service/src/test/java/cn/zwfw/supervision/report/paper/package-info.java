/** Tests of reports on paper. */
@NullMarked
package cn.zwfw.supervision.report.paper;

import org.jspecify.annotations.NullMarked;
