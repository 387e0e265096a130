/** Money, exact to the fen. */
@NullMarked
package cn.zwfw.finance.money;

import org.jspecify.annotations.NullMarked;
