/** Where assessments are made, objected to, confirmed and published, and how they are stored. */
@NullMarked
package cn.zwfw.supervision.assessment.desk;

import org.jspecify.annotations.NullMarked;
