package cn.zwfw.approval.casefile;

import cn.zwfw.approval.life.Act;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.citation.Cites;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** All of a case, in the order in which they happened. */
    public List<CaseRecord> of(String number) {
        return database.sql("select * from case_record where case_number = ? order by seq")
                .param(number)
                .query((row, _) -> read(row))
                .list();
    }

    static CaseRecord read(ResultSet row) throws SQLException {
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
