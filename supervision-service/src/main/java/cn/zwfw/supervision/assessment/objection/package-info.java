/** What organs object to in their scores, and what becomes of it. */
@NullMarked
package cn.zwfw.supervision.assessment.objection;

import org.jspecify.annotations.NullMarked;
