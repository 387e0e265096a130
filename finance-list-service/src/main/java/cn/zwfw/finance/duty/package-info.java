/** 公开义务: what a department owes the public of each fund, and until when. */
@NullMarked
package cn.zwfw.finance.duty;

import org.jspecify.annotations.NullMarked;
