/** What those concerned read of assessments, and the doors through which they act. */
@NullMarked
package cn.zwfw.supervision.assessment.reading;

import org.jspecify.annotations.NullMarked;
