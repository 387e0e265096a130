/** 办件卷: cases as they are stored, who sees them, and the one way in which they change. */
@NullMarked
package cn.zwfw.approval.casefile;

import org.jspecify.annotations.NullMarked;
