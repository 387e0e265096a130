package cn.zwfw.powerlist.basis;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.RegionCode;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.powerlist.basis.RestingItems.Resting;
import cn.zwfw.powerlist.due.Cause;
import cn.zwfw.powerlist.due.DueList;
import cn.zwfw.powerlist.due.DueList.Affected;
import cn.zwfw.powerlist.due.DueList.Origin;
import cn.zwfw.powerlist.item.PowerItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a law's change before every department whose items rest on the law: page by page, each in a
 * transaction of its own, from where the last one ended. A change recorded by the city reaches the
 * city's and the districts' items, one recorded by a district its own.
 */
@Component
@Cites(
        value = {"A10", "B9(1)", "B10(1)", "B15"},
        rows = "P8")
class Telling {

    private static final int PAGE = 200;
    private static final String UNTOLD =
            """
            select c.id, l.name, l.name_key, c.change, c.effective_on, c.region, c.told_up_to
            from law_change c join law l on l.id = c.law_id
            """;

    private final JdbcClient database;
    private final RestingItems items;
    private final DueList due;
    private final TransactionTemplate transaction;

    Telling(JdbcClient database, RestingItems items, DueList due, TransactionTemplate transaction) {
        this.database = database;
        this.items = items;
        this.due = due;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${zwfw.legal-basis.tell-every:1s}")
    void run() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> tellPage()))) {
            // the next page
        }
    }

    /**
     * One page of one change; whether there was any. Changes that another instance holds are its.
     */
    private boolean tellPage() {
        var untold =
                database.sql(
                                UNTOLD
                                        + """
                                        where c.told_up_to is not null
                                        order by c.id limit 1 for update of c skip locked
                                        """)
                        .query(Telling::recorded)
                        .optional();
        untold.ifPresent(this::tellPage);
        return untold.isPresent();
    }

    private void tellPage(Recorded change) {
        var from = Objects.requireNonNullElse(change.toldUpTo(), "");
        var page = items.on(change.nameKey(), from, PAGE);
        page.forEach(item -> tell(change, item));
        database.sql("update law_change set told_up_to = ? where id = ?")
                .params(
                        Arrays.asList(
                                page.size() < PAGE ? null : page.getLast().code(), change.id()))
                .update();
    }

    /** What was recorded after the request was drafted, told for the item it publishes. */
    void tellLate(Published<PowerItem> published) {
        var revision = published.revision();
        var item = published.content();
        var resting =
                new Resting(revision.code(), revision.region(), revision.organ(), item.name());
        database.sql(
                        UNTOLD
                                + """
                                where l.name_key = any (:keys) and c.change <> 'ISSUED'
                                  and c.recorded_at > :drafted
                                """)
                .param("keys", RestingItems.keys(item).toArray(String[]::new))
                .param("drafted", Timestamp.from(drafted(published)))
                .query(Telling::recorded)
                .list()
                .forEach(change -> tell(change, resting));
    }

    private void tell(Recorded change, Resting item) {
        var level = new RegionCode(change.region());
        var region = new RegionCode(item.region());
        if (!region.equals(level) && !region.isBelow(level)) {
            return;
        }
        var basicCode = item.code().substring(item.code().length() - 12);
        due.open(
                Cause.LAW_CHANGED,
                new Affected(item.region(), item.organ(), item.code(), basicCode, item.name()),
                new Origin("law-change/" + change.id(), change.region(), change.sentence())
                        .notBefore(change.effectiveOn()));
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        return new Recorded(
                row.getLong("id"),
                row.getString("name"),
                row.getString("name_key"),
                LawChange.Kind.valueOf(row.getString("change")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("region"),
                row.getString("told_up_to"));
    }

    /** Requests have ids that begin with the moment of their making (UUID version 7). */
    private static Instant drafted(Published<PowerItem> published) {
        var request = published.request();
        return request == null
                ? published.revision().effectiveFrom()
                : Instant.ofEpochMilli(request.id().getMostSignificantBits() >>> 16);
    }

    record Recorded(
            long id,
            String name,
            String nameKey,
            LawChange.Kind change,
            LocalDate effectiveOn,
            String region,
            @Nullable String toldUpTo) {

        String sentence() {
            return "《%s》已%s,%s起施行,请对照调整。".formatted(name, change.label(), effectiveOn);
        }
    }
}
