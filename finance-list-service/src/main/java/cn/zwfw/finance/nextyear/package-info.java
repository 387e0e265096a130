/** Opening a budget year from the one before. */
@NullMarked
package cn.zwfw.finance.nextyear;

import org.jspecify.annotations.NullMarked;
