/** Items that nobody has applied for in three years (B12(2)), found from the events of cases. */
@NullMarked
package cn.zwfw.powerlist.dormancy;

import org.jspecify.annotations.NullMarked;
