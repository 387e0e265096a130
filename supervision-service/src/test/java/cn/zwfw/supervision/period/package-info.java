/** The periods of reports and assessments, tried. */
@NullMarked
package cn.zwfw.supervision.period;

import org.jspecify.annotations.NullMarked;
