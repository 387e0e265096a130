/** 专项资金: a fund from its listing to its end, with the sums right at each point. */
@NullMarked
package cn.zwfw.local.demo.finance;

import org.jspecify.annotations.NullMarked;
