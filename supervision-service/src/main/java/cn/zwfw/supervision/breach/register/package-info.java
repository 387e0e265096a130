/** 违规情形台账: what was found and what was recorded by hand, and what people say of it. */
@NullMarked
package cn.zwfw.supervision.breach.register;

import org.jspecify.annotations.NullMarked;
