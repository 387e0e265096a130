/** Money, in every amount. */
@NullMarked
package cn.zwfw.finance.money;

import org.jspecify.annotations.NullMarked;
