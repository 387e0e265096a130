package cn.zwfw.supervision.notice;

import cn.zwfw.supervision.notice.life.Notice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored notices. */
@Repository
public class Notices {

    private static final NoticeRows ROWS = new NoticeRows();

    private final JdbcClient database;

    Notices(JdbcClient database) {
        this.database = database;
    }

    public UUID newId() {
        return database.sql("select uuidv7()").query(UUID.class).single();
    }

    public Optional<Notice> find(UUID id) {
        return database.sql("select * from notice where id = ?").param(id).query(ROWS).optional();
    }

    /** Keeps all others from changing it in this transaction, and reads it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Notice> hold(UUID id) {
        return database.sql("select * from notice where id = ? for update")
                .param(id)
                .query(ROWS)
                .optional();
    }

    /** Stores it as it is now; if it was there before, it is held. */
    void put(Notice any) {
        var matter = any.matter();
        var subject = matter.subject();
        var course = any.course();
        var read = any.publicity();
        database.sql(
                        """
                        insert into notice (id, region, issuer, version, kind, ground, duty, organ,
                            facts, demand, workdays, until, subject_kind, subject_key, state,
                            issued_at, due_on, extended, told_late, answer, answered_at, ended_at,
                            public_text, proposed_by, published_at, retracted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                            ?, ?, ?)
                        on conflict (id) do update set (version, kind, ground, duty, organ, facts,
                            demand, workdays, until, subject_kind, subject_key, state, issued_at,
                            due_on, extended, told_late, answer, answered_at, ended_at,
                            public_text, proposed_by, published_at, retracted_at)
                          = (excluded.version, excluded.kind, excluded.ground, excluded.duty,
                            excluded.organ, excluded.facts, excluded.demand, excluded.workdays,
                            excluded.until, excluded.subject_kind, excluded.subject_key,
                            excluded.state, excluded.issued_at, excluded.due_on, excluded.extended,
                            excluded.told_late, excluded.answer, excluded.answered_at,
                            excluded.ended_at, excluded.public_text, excluded.proposed_by,
                            excluded.published_at, excluded.retracted_at)
                        """)
                .params(
                        Arrays.asList(
                                any.id(),
                                any.region(),
                                any.issuer(),
                                any.version(),
                                matter.kind().name(),
                                matter.ground(),
                                matter.duty().name(),
                                matter.organ(),
                                matter.facts(),
                                matter.demand(),
                                matter.deadline().workdays(),
                                matter.deadline().until(),
                                subject == null ? null : subject.kind().name(),
                                subject == null ? null : subject.key(),
                                course.state().name(),
                                NoticeRows.stamp(course.issuedAt()),
                                course.dueOn(),
                                course.extended(),
                                course.toldLate(),
                                course.answer(),
                                NoticeRows.stamp(course.answeredAt()),
                                NoticeRows.stamp(course.endedAt()),
                                read.text(),
                                read.proposedBy(),
                                NoticeRows.stamp(read.publishedAt()),
                                NoticeRows.stamp(read.retractedAt())))
                .update();
    }

    /** Holds some whose day has passed and of which this was not told; others take others. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UUID> holdLate(LocalDate today, int limit) {
        return database.sql(
                        """
                        select id from notice
                        where state = 'ISSUED' and not told_late and due_on < ?
                        order by due_on limit ? for update skip locked
                        """)
                .params(today, limit)
                .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }
}
