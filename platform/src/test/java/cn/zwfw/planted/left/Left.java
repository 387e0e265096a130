package cn.zwfw.planted.left;

import cn.zwfw.planted.right.Right;

/** Knows the right. */
public record Left(Right right) {

    public static final String NAME = String.valueOf(Left.class);
}
