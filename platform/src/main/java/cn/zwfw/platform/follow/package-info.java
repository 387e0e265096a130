/** 查询码: with which somebody follows what he handed in without signing in. */
@NullMarked
package cn.zwfw.platform.follow;

import org.jspecify.annotations.NullMarked;
