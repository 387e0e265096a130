package cn.zwfw.supervision.assessment.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind the score of an organ; whoever asks has seen to it that the reader sees it. */
@Repository
public class EvidenceRows {

    private final JdbcClient database;

    EvidenceRows(JdbcClient database) {
        this.database = database;
    }

    /** A page of them, by metric and number. */
    public List<EvidenceRow> of(UUID assessment, String organ, EvidenceQuery query, int limit) {
        var after = query.after();
        return database.sql(
                        """
                        select metric, seq, source, key, name, day, remark, struck
                        from assessment_evidence
                        where assessment = :assessment and organ = :organ
                          and (cast(:metric as text) is null or metric = :metric)
                          and (cast(:after as text) is null or (metric, seq)
                               > (cast(:after as text) collate "C", cast(:seq as int)))
                        order by metric, seq limit :limit
                        """)
                .param("assessment", assessment)
                .param("organ", organ)
                .param("metric", query.metric())
                .param("after", after == null ? null : EvidenceRow.metricOf(after))
                .param("seq", after == null ? null : EvidenceRow.seqOf(after))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static EvidenceRow read(ResultSet row) throws SQLException {
        return new EvidenceRow(
                text(row, "metric"),
                row.getInt("seq"),
                text(row, "source"),
                row.getString("key"),
                text(row, "name"),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                text(row, "remark"),
                row.getObject("struck", Integer.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
