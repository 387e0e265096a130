package cn.zwfw.approval.notice;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The notices that were issued, numbered without a gap for every organ, kind and year. */
@Repository
@Cites(value = "行政许可法 32", rows = "V3")
public class Notices {

    private static final TypeReference<Map<Particular, String>> PARTICULARS =
            new TypeReference<>() {};

    private final JdbcClient database;
    private final ListedOrgans organs;
    private final JsonMapper json;

    Notices(JdbcClient database, ListedOrgans organs, JsonMapper json) {
        this.database = database;
        this.organs = organs;
        this.json = json;
    }

    /**
     * Issues a notice in the transaction of the act that it tells of, and says its number.
     *
     * @throws IllegalArgumentException when it leaves out what the law wants said
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(Case after, NoticeDraft draft, Moment moment) {
        var year = moment.day().getYear();
        var item = after.item();
        var issued =
                new IssuedNotice(
                        after.number(),
                        after.version(),
                        // the next, whichever it is: only what is said is looked at
                        new NoticeNumber(draft.kind(), year, 1),
                        moment.day(),
                        item.organ(),
                        organs.name(item.organ()),
                        item.name(),
                        item.isLicence(),
                        draft.points(),
                        draft.particulars());
        issued.to("申请人");
        return new NoticeNumber(draft.kind(), year, add(issued)).text();
    }

    /** All of a case, in the order in which they were issued. */
    public List<IssuedNotice> of(String caseNumber) {
        return database.sql("select * from notice where case_number = ? order by seq")
                .param(caseNumber)
                .query((row, _) -> read(row))
                .list();
    }

    public Optional<IssuedNotice> find(String caseNumber, int seq) {
        return database.sql("select * from notice where case_number = ? and seq = ?")
                .params(caseNumber, seq)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Stores it under the next serial, which it gives; whoever needs the one after it waits. */
    private int add(IssuedNotice issued) {
        return database.sql(
                        """
                        with next as (
                            insert into notice_counter as counter (organ, kind, year, last)
                            values (:organ, :kind, :year, 1)
                            on conflict (organ, kind, year) do update set last = counter.last + 1
                            returning last)
                        insert into notice (case_number, seq, kind, year, serial, day, organ,
                            organ_name, item_name, licence, points, particulars)
                        select :case, :seq, :kind, :year, last, cast(:day as date), :organ,
                            :organName, :itemName, :licence, cast(:points as text[]),
                            cast(:particulars as jsonb)
                        from next returning serial
                        """)
                .param("case", issued.caseNumber())
                .param("seq", issued.seq())
                .param("kind", issued.kind().name())
                .param("year", issued.number().year())
                .param("day", issued.day())
                .param("organ", issued.organ())
                .param("organName", issued.organName())
                .param("itemName", issued.itemName())
                .param("licence", issued.licence())
                .param("points", issued.points().toArray(String[]::new))
                .param("particulars", json.writeValueAsString(issued.particulars()))
                .query(Integer.class)
                .single();
    }

    private IssuedNotice read(ResultSet row) throws SQLException {
        Array points = Objects.requireNonNull(row.getArray("points"));
        return new IssuedNotice(
                row.getString("case_number"),
                row.getInt("seq"),
                new NoticeNumber(
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getInt("year"),
                        row.getInt("serial")),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getString("organ"),
                row.getString("organ_name"),
                row.getString("item_name"),
                row.getBoolean("licence"),
                List.of((String[]) points.getArray()),
                json.readValue(row.getString("particulars"), PARTICULARS));
    }
}
