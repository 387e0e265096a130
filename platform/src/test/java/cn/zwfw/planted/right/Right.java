package cn.zwfw.planted.right;

import cn.zwfw.planted.left.Left;
import java.util.List;

/** Knows the left. */
public record Right(List<Left> lefts) {

    public Right {
        lefts = List.copyOf(lefts);
    }

    public Left first() {
        return lefts.getFirst();
    }
}
