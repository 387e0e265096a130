/**
 * What everybody reads of the projects of districts: search, history, totals, under the title of
 * the year.
 */
@NullMarked
package cn.zwfw.finance.poverty.reading;

import org.jspecify.annotations.NullMarked;
