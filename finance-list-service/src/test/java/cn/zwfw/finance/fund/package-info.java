/** Funds from their draft to the public. */
@NullMarked
package cn.zwfw.finance.fund;

import org.jspecify.annotations.NullMarked;
