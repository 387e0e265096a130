package cn.zwfw.exchange.copy;

import org.jspecify.annotations.Nullable;

/**
 * How far a copy is.
 *
 * @param position of the feed up to which everything is taken, once the snapshot is complete
 * @param page where the snapshot goes on; none when it is complete
 */
public record Cursor(long position, @Nullable String page) {

    /** Nothing has been taken yet. */
    static final Cursor NONE = new Cursor(-1, "");

    boolean isNone() {
        return position < 0;
    }
}
