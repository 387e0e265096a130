/** The rows behind the figures, to be read and to be taken along. */
@NullMarked
package cn.zwfw.supervision.assessment.evidence;

import org.jspecify.annotations.NullMarked;
