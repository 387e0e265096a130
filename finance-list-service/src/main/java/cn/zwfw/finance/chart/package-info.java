/** 图表: totals of funds as pictures, drawn on the server. */
@NullMarked
package cn.zwfw.finance.chart;

import org.jspecify.annotations.NullMarked;
