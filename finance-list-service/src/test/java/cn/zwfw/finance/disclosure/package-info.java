/** Two owners of one fund, and what they may not do to it. */
@NullMarked
package cn.zwfw.finance.disclosure;

import org.jspecify.annotations.NullMarked;
