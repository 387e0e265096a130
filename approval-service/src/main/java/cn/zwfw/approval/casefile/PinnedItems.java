package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.HandledItem;
import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.flow.Flow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The revisions under which cases are handled; kept for ever, though the list goes on. */
@Repository
@Cites(value = "B5", rows = "V2")
public class PinnedItems {

    /** Read ones are kept at hand; a revision never changes. */
    private static final int AT_HAND = 1_000;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Map<Key, HandledItem> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, HandledItem> eldest) {
                    return size() > AT_HAND;
                }
            };

    PinnedItems(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps the item in the revision it is listed in. */
    public HandledItem pin(ListedItem item) {
        database.sql(
                        """
                        insert into pinned_item (code, revision, document) values (?, ?, ?::json)
                        on conflict do nothing
                        """)
                .params(item.code(), item.number(), json.writeValueAsString(item.document()))
                .update();
        return read(item.document());
    }

    HandledItem of(String code, int revision) {
        var key = new Key(code, revision);
        synchronized (known) {
            var item = known.get(key);
            if (item != null) {
                return item;
            }
        }
        var read =
                database.sql("select document from pinned_item where code = ? and revision = ?")
                        .params(code, revision)
                        .query(String.class)
                        .single();
        var item = read(json.readTree(read));
        synchronized (known) {
            known.put(key, item);
        }
        return item;
    }

    private HandledItem read(JsonNode document) {
        var content = document.required("content");
        return new HandledItem(
                document.required("code").asString(),
                document.required("number").asInt(),
                content.required("name").asString(),
                content.required("type").asString(),
                document.required("organ").asString(),
                document.required("region").asString(),
                content.required("office").asString(),
                json.treeToValue(content.required("flow"), Flow.class),
                limit(content.required("statutoryLimit")),
                limit(content.required("promisedLimit")));
    }

    private static Limit limit(JsonNode limit) {
        return new Limit(
                limit.required("length").asInt(),
                Limit.Unit.valueOf(limit.required("unit").asString()));
    }

    private record Key(String code, int revision) {}
}
