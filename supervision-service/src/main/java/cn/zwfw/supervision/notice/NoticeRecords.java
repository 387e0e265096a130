package cn.zwfw.supervision.notice;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.notice.life.Notice;
import cn.zwfw.supervision.notice.life.NoticeAct;
import cn.zwfw.supervision.notice.life.NoticeState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was done about notices; a trigger of the database refuses to change or remove it. */
@Repository
@Cites(value = "A25", rows = "S4")
public class NoticeRecords {

    private final JdbcClient database;

    NoticeRecords(JdbcClient database) {
        this.database = database;
    }

    /** Adds what was done, while the notice is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Notice after, NoticeAct act, Instant at, Caller caller, String words) {
        database.sql(
                        """
                        insert into notice_record (notice, seq, at, act, state, due_on, person,
                            person_name, organ, words)
                        select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?
                        from notice_record where notice = ?
                        """)
                .params(
                        Arrays.asList(
                                after.id(),
                                NoticeRows.stamp(at),
                                act.name(),
                                after.course().state().name(),
                                after.course().dueOn(),
                                caller.id(),
                                caller.name(),
                                caller.organ(),
                                words,
                                after.id()))
                .update();
    }

    /** All of a notice, in the order in which they happened. */
    public List<NoticeRecord> of(UUID notice) {
        return database.sql("select * from notice_record where notice = ? order by seq")
                .param(notice)
                .query((row, _) ->
                        new NoticeRecord(
                                row.getInt("seq"),
                                Objects.requireNonNull(NoticeRows.at(row, "at")),
                                NoticeAct.valueOf(NoticeRows.text(row, "act")),
                                NoticeState.valueOf(NoticeRows.text(row, "state")),
                                row.getObject("due_on", LocalDate.class),
                                NoticeRows.text(row, "person_name"),
                                row.getString("organ"),
                                NoticeRows.text(row, "words")))
                .list();
    }
}
