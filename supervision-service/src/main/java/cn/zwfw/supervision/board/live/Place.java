package cn.zwfw.supervision.board.live;

import cn.zwfw.platform.web.Page;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How far the cards were read: up to one of them, in the order of the transactions that told them.
 *
 * @param by the number of that transaction in the database
 * @param card the id of the card, as it is written
 */
record Place(long by, String card) implements Comparable<Place> {

    static final String FORM = "\\d{1,18}~" + Page.ID;

    private static final String BETWEEN = "~";
    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
    private static final Comparator<Place> IN_ORDER =
            Comparator.comparingLong(Place::by).thenComparing(Place::card);

    /** Before every card that a transaction told. */
    static Place before(long by) {
        return new Place(by, BEFORE_ALL);
    }

    /** What a client says it has seen last; none when it has seen nothing. */
    static @Nullable Place of(@Nullable String id) {
        if (id == null) {
            return null;
        }
        var parts = id.split(BETWEEN, 2);
        return new Place(Long.parseLong(parts[0]), parts[1]);
    }

    @Override
    public int compareTo(Place other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return by + BETWEEN + card;
    }
}
