/** Totals against the rows they are of. */
@NullMarked
package cn.zwfw.finance.reading;

import org.jspecify.annotations.NullMarked;
