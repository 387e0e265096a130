/** 便民服务: what makes everyday matters easy, and where people ask, complain and suggest. */
@NullMarked
package cn.zwfw.convenience;

import org.jspecify.annotations.NullMarked;
