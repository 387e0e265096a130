/** What everybody reads of funds, and their totals. */
@NullMarked
package cn.zwfw.finance.reading;

import org.jspecify.annotations.NullMarked;
