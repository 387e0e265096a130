/** The next year's draft. */
@NullMarked
package cn.zwfw.finance.nextyear;

import org.jspecify.annotations.NullMarked;
