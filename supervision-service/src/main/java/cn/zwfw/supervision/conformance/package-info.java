/** 流程符合性: what was done in a case, held against the flow that was published. */
@NullMarked
package cn.zwfw.supervision.conformance;

import org.jspecify.annotations.NullMarked;
