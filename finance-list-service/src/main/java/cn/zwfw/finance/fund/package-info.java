/** 专项资金清单: a reviewed list, written by the finance bureau. */
@NullMarked
package cn.zwfw.finance.fund;

import org.jspecify.annotations.NullMarked;
