package cn.zwfw.docs;

import java.util.List;

/**
 * One place that carries {@code @Cites}.
 *
 * @param place class, or class and member, such as {@code cn.zwfw.platform.calendar.WorkCalendar}
 * @param test whether it is a test, which proves, or code, which obeys
 */
record Citation(String place, boolean test, List<String> articles, List<String> rows) {

    Citation {
        articles = List.copyOf(articles);
        rows = List.copyOf(rows);
    }
}
