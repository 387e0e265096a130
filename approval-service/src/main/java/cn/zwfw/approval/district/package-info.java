/** 区县办件: cases that districts handle in systems of their own, reported in with their steps. */
@NullMarked
package cn.zwfw.approval.district;

import org.jspecify.annotations.NullMarked;
