/** Where the evidence of each measure comes from, and how it is counted. */
@NullMarked
package cn.zwfw.supervision.assessment.measure;

import org.jspecify.annotations.NullMarked;
