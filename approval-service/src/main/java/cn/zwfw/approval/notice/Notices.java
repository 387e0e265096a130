package cn.zwfw.approval.notice;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.approval.listed.ListedOrgans;
import cn.zwfw.platform.citation.Cites;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The notices that were issued, numbered without a gap for every organ, kind and year. */
@Repository
@Cites(value = "行政许可法 32", rows = "V3")
public class Notices {

    private final JdbcClient database;
    private final ListedOrgans organs;

    Notices(JdbcClient database, ListedOrgans organs) {
        this.database = database;
        this.organs = organs;
    }

    /** Issues a notice in the transaction of the act that it tells of, and says its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(Case after, NoticeDraft draft, Moment moment) {
        var number = number(after.item().organ(), draft.kind(), moment.day().getYear());
        database.sql(
                        """
                        insert into notice (case_number, seq, kind, number, day, organ, organ_name,
                            item_name, paragraphs)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        after.number(),
                        after.version(),
                        draft.kind().name(),
                        number,
                        moment.day(),
                        after.item().organ(),
                        organs.name(after.item().organ()),
                        after.item().name(),
                        draft.paragraphs().toArray(String[]::new))
                .update();
        return number;
    }

    List<IssuedNotice> of(String caseNumber) {
        return database.sql("select * from notice where case_number = ? order by seq")
                .param(caseNumber)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<IssuedNotice> find(String caseNumber, int seq) {
        return database.sql("select * from notice where case_number = ? and seq = ?")
                .params(caseNumber, seq)
                .query((row, _) -> read(row))
                .optional();
    }

    private String number(String organ, NoticeKind kind, int year) {
        var serial =
                database.sql(
                                """
                                insert into notice_counter as counter (organ, kind, year, last)
                                values (?, ?, ?, 1)
                                on conflict (organ, kind, year) do update set last = counter.last + 1
                                returning last
                                """)
                        .params(organ, kind.name(), year)
                        .query(Integer.class)
                        .single();
        return "%s〔%d〕%06d号".formatted(kind.code(), year, serial);
    }

    private static IssuedNotice read(ResultSet row) throws SQLException {
        Array paragraphs = Objects.requireNonNull(row.getArray("paragraphs"));
        return new IssuedNotice(
                row.getString("case_number"),
                row.getInt("seq"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("number"),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getString("organ"),
                row.getString("organ_name"),
                row.getString("item_name"),
                List.of((String[]) paragraphs.getArray()));
    }
}
