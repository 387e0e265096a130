/** The course of an assessment: drafted, opened for objections, confirmed, published. */
@NullMarked
package cn.zwfw.supervision.assessment.life;

import org.jspecify.annotations.NullMarked;
