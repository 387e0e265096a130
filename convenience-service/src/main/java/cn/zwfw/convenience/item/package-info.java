/** 便民服务事项: what a convenience item says, and how it is found. */
@NullMarked
package cn.zwfw.convenience.item;

import org.jspecify.annotations.NullMarked;
