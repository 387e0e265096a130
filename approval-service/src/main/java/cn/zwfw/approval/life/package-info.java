/** 办件的状态: where a case can stand and what may follow, each edge with its article. */
@NullMarked
package cn.zwfw.approval.life;

import org.jspecify.annotations.NullMarked;
