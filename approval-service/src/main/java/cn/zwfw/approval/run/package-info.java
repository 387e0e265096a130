/**
 * 流程的运行: the flow that was published is the flow that runs. Its steps are rows with states, not
 * tokens of an engine.
 */
@NullMarked
package cn.zwfw.approval.run;

import org.jspecify.annotations.NullMarked;
