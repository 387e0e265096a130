/** What is owed, and when it is late. */
@NullMarked
package cn.zwfw.finance.duty;

import org.jspecify.annotations.NullMarked;
