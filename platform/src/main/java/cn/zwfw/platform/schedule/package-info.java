/** 定时作业: where the jobs of a service run. */
@NullMarked
package cn.zwfw.platform.schedule;

import org.jspecify.annotations.NullMarked;
