/** 年度数据包: a year's list for machines, as a data package that open-data portals take. */
@NullMarked
package cn.zwfw.finance.edition;

import org.jspecify.annotations.NullMarked;
