/** The flow of a power item: what is published, drawn as charts and BPMN 2.0, and run. */
@NullMarked
package cn.zwfw.platform.flow;

import org.jspecify.annotations.NullMarked;
