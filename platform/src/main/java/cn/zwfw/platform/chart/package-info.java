/** 统计图: how charts are drawn, the same in all services. */
@NullMarked
package cn.zwfw.platform.chart;

import org.jspecify.annotations.NullMarked;
