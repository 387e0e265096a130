/** The months, quarters and years that reports and assessments are of. */
@NullMarked
package cn.zwfw.supervision.period;

import org.jspecify.annotations.NullMarked;
