package cn.zwfw.exchange.copy;

import cn.zwfw.exchange.city.City;
import cn.zwfw.exchange.city.ListName;
import cn.zwfw.exchange.round.Step;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the copy of a list in step: first the snapshot, page by page, then the changes since it was
 * begun. All it knows between two steps is in the store.
 */
public record Following(City city, Copy copy, ListName list, int limit) implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    @Override
    public String name() {
        return list.toString();
    }

    @Override
    public boolean advance() {
        var cursor = copy.cursor(list);
        var page = page(cursor);
        if (page.isLast()) {
            return false;
        }
        if (copy.take(list, cursor, page)) {
            LOG.info(
                    "{}: {} taken, {} {}",
                    list,
                    page.entries().size(),
                    page.next().page() == null ? "at" : "in the snapshot of",
                    page.next().position());
        }
        return true;
    }

    private Page page(Cursor cursor) {
        var from = cursor.page();
        if (from != null) {
            var path = list.path("snapshot") + "&limit=" + limit + "&from=" + encoded(from);
            return Page.ofSnapshot(city.get(path), list, cursor);
        }
        var path = list.path("changes") + "&limit=" + limit + "&after=" + cursor.position();
        return Page.ofFeed(city.get(path), list, cursor);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
