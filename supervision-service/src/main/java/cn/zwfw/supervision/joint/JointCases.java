package cn.zwfw.supervision.joint;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownCase;
import cn.zwfw.supervision.known.KnownJoint;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The cases that are handled together, as the ledger knows them. */
@Repository
@Cites(value = "行政许可法 26", rows = "S1")
class JointCases {

    private final JdbcClient database;
    private final JsonMapper json;

    JointCases(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Keeps an application from all others until the transaction ends: whoever looks at the whole
     * sees a case that is taken in meanwhile, or is woken by it.
     */
    void hold(String application) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('joint/' || ?, 0))")
                .param(application)
                .query(_ -> {});
    }

    /** Those that were told; they come on a topic of their own, before the joint or after it. */
    List<KnownCase> of(KnownJoint joint) {
        return database.sql(
                        """
                        select data from ledger_entry
                        where topic = 'CASE' and key = any(?) order by key
                        """)
                .param(joint.cases().toArray(String[]::new))
                .query((row, _) -> json.readValue(row.getString("data"), KnownCase.class))
                .list();
    }
}
