/** 监察规则: when which card is raised, as data; changed only through review. */
@NullMarked
package cn.zwfw.supervision.rule;

import org.jspecify.annotations.NullMarked;
