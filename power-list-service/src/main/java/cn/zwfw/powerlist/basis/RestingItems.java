package cn.zwfw.powerlist.basis;

import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.powerlist.item.LegalBasis;
import cn.zwfw.powerlist.item.PowerItem;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which published items rest on which law. */
@Repository
class RestingItems {

    private final JdbcClient database;

    RestingItems(JdbcClient database) {
        this.database = database;
    }

    void put(Revision revision, PowerItem item) {
        if (revision.number() > 1) {
            database.sql("delete from power_basis where code = ?").param(revision.code()).update();
        }
        if (revision.standing() == Standing.CANCELLED) {
            return;
        }
        database.sql(
                        """
                        insert into power_basis (law_key, code, region, organ, name)
                        select unnest(cast(? as text[])), ?, ?, ?, ?
                        """)
                .params(
                        keys(item).toArray(String[]::new),
                        revision.code(),
                        revision.region(),
                        revision.organ(),
                        item.name())
                .update();
    }

    /** In the order of codes. */
    List<Resting> on(String lawKey, String after, int limit) {
        return database.sql(
                        """
                        select code, region, organ, name from power_basis
                        where law_key = ? and code > ? order by code limit ?
                        """)
                .params(lawKey, after, limit)
                .query((row, _) ->
                        new Resting(
                                row.getString("code"),
                                row.getString("region"),
                                row.getString("organ"),
                                row.getString("name")))
                .list();
    }

    /** The laws of an item, each once. */
    static List<String> keys(PowerItem item) {
        return item.bases().stream()
                .map(LegalBasis::law)
                .map(name -> new LawName(name).key())
                .distinct()
                .toList();
    }

    record Resting(String code, String region, String organ, String name) {}
}
