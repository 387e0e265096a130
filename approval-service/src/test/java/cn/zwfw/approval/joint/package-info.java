/** Several departments at work on one application. */
@NullMarked
package cn.zwfw.approval.joint;

import org.jspecify.annotations.NullMarked;
