/** 清单编号, by which the entries of every list are known. */
@NullMarked
package cn.zwfw.finance.number;

import org.jspecify.annotations.NullMarked;
