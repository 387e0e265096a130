/** 进度查询: following a case by its number and a code, without signing in. */
@NullMarked
package cn.zwfw.approval.follow;

import org.jspecify.annotations.NullMarked;
