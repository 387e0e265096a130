/** Tests of reports. */
@NullMarked
package cn.zwfw.supervision.report.life;

import org.jspecify.annotations.NullMarked;
