/** Assessments, from what is told to what everybody reads. */
@NullMarked
package cn.zwfw.supervision.assessment;

import org.jspecify.annotations.NullMarked;
