/** Tests of how refusals are answered. */
@NullMarked
package cn.zwfw.platform.problem.answer;

import org.jspecify.annotations.NullMarked;
