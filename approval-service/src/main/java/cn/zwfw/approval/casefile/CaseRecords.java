package cn.zwfw.approval.casefile;

import cn.zwfw.approval.life.Act;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.citation.Cites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with every case; a trigger of the database refuses to change or remove it. */
@Repository
@Cites(
        value = {"A18", "B16(5)"},
        rows = "V7")
public class CaseRecords {

    private final JdbcClient database;

    CaseRecords(JdbcClient database) {
        this.database = database;
    }

    void add(String number, CaseRecord done) {
        database.sql(
                        """
                        insert into case_record (case_number, seq, at, act, state, node, round,
                            person, person_name, organ, opinion, document)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                number,
                                done.seq(),
                                Timestamp.from(done.at()),
                                done.act().name(),
                                done.state().name(),
                                done.node(),
                                done.round(),
                                done.person(),
                                done.personName(),
                                done.organ(),
                                done.opinion(),
                                done.document()))
                .update();
    }

    /** All of a case, in the order in which they happened. */
    public List<CaseRecord> of(String number) {
        return database.sql("select * from case_record where case_number = ? order by seq")
                .param(number)
                .query((row, _) -> read(row))
                .list();
    }

    private static CaseRecord read(ResultSet row) throws SQLException {
        return new CaseRecord(
                row.getInt("seq"),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                Act.valueOf(row.getString("act")),
                CaseState.valueOf(row.getString("state")),
                row.getString("node"),
                row.getObject("round", Integer.class),
                row.getString("person"),
                row.getString("person_name"),
                row.getString("organ"),
                row.getString("opinion"),
                row.getString("document"));
    }
}
