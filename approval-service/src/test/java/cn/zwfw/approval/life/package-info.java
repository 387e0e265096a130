/** The edges of the life cycle, one by one. */
@NullMarked
package cn.zwfw.approval.life;

import org.jspecify.annotations.NullMarked;
