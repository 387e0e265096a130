package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.HandledItem;
import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.flow.Flow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The revisions under which cases are handled; kept for ever, though the list goes on. */
@Repository
@Cites(value = "B5", rows = "V2")
public class PinnedItems {

    /** Committed ones are kept at hand; a revision never changes. */
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
        var key = new Key(item.code(), item.number());
        var kept = atHand(key);
        if (kept != null) {
            return kept;
        }
        database.sql(
                        """
                        insert into pinned_item (code, revision, document) values (?, ?, ?::json)
                        on conflict do nothing
                        """)
                .params(item.code(), item.number(), json.writeValueAsString(item.document()))
                .update();
        return keep(key, read(item.document()));
    }

    HandledItem of(String code, int revision) {
        var key = new Key(code, revision);
        var item = atHand(key);
        if (item != null) {
            return item;
        }
        var read =
                database.sql("select document from pinned_item where code = ? and revision = ?")
                        .params(code, revision)
                        .query(String.class)
                        .single();
        return keep(key, read(json.readTree(read)));
    }

    private @Nullable HandledItem atHand(Key key) {
        synchronized (known) {
            return known.get(key);
        }
    }

    /** What this transaction has pinned itself is there for others when it is committed. */
    private HandledItem keep(Key key, HandledItem item) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            put(key, item);
                        }
                    });
        } else {
            put(key, item);
        }
        return item;
    }

    private void put(Key key, HandledItem item) {
        synchronized (known) {
            known.put(key, item);
        }
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
