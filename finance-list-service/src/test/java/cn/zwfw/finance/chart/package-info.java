@NullMarked
package cn.zwfw.finance.chart;

import org.jspecify.annotations.NullMarked;
