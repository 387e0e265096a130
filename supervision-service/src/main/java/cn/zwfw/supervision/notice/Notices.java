package cn.zwfw.supervision.notice;

import cn.zwfw.supervision.notice.life.Notice;
import java.time.LocalDate;
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

    void add(Notice any) {
        var matter = any.matter();
        database.sql(
                        """
                        insert into notice (id, version, kind, ground, duty, region, issuer, organ,
                            facts, demand, workdays, until, state)
                        values (:id, :version, :kind, :ground, :duty, :region, :issuer, :organ,
                            :facts, :demand, :workdays, :until, :state)
                        """)
                .param("id", any.id())
                .param("version", any.version())
                .param("kind", matter.kind().name())
                .param("ground", matter.ground())
                .param("duty", matter.duty().name())
                .param("region", any.region())
                .param("issuer", any.issuer())
                .param("organ", matter.organ())
                .param("facts", matter.facts())
                .param("demand", matter.demand())
                .param("workdays", matter.deadline().workdays())
                .param("until", matter.deadline().until())
                .param("state", any.course().state().name())
                .update();
        saveSubject(any);
    }

    /** Stores what it has become; it is held. */
    void save(Notice any) {
        var course = any.course();
        var read = any.publicity();
        database.sql(
                        """
                        update notice set version = :version, state = :state, issued_at = :issued,
                            due_on = :due, extended = :extended, told_late = :late,
                            answer = :answer, answered_at = :answered, ended_at = :ended,
                            public_text = :text, proposed_by = :proposer,
                            published_at = :published, retracted_at = :retracted
                        where id = :id
                        """)
                .param("id", any.id())
                .param("version", any.version())
                .param("state", course.state().name())
                .param("issued", NoticeRows.stamp(course.issuedAt()))
                .param("due", course.dueOn())
                .param("extended", course.extended())
                .param("late", course.toldLate())
                .param("answer", course.answer())
                .param("answered", NoticeRows.stamp(course.answeredAt()))
                .param("ended", NoticeRows.stamp(course.endedAt()))
                .param("text", read.text())
                .param("proposer", read.proposedBy())
                .param("published", NoticeRows.stamp(read.publishedAt()))
                .param("retracted", NoticeRows.stamp(read.retractedAt()))
                .update();
    }

    /** Stores what it says; it is held and not issued. */
    void saveMatter(Notice any) {
        var matter = any.matter();
        database.sql(
                        """
                        update notice set kind = :kind, ground = :ground, duty = :duty,
                            organ = :organ, facts = :facts, demand = :demand,
                            workdays = :workdays, until = :until
                        where id = :id and issued_at is null
                        """)
                .param("id", any.id())
                .param("kind", matter.kind().name())
                .param("ground", matter.ground())
                .param("duty", matter.duty().name())
                .param("organ", matter.organ())
                .param("facts", matter.facts())
                .param("demand", matter.demand())
                .param("workdays", matter.deadline().workdays())
                .param("until", matter.deadline().until())
                .update();
        saveSubject(any);
    }

    private void saveSubject(Notice any) {
        var subject = any.matter().subject();
        database.sql("update notice set subject_kind = :kind, subject_key = :key where id = :id")
                .param("id", any.id())
                .param("kind", subject == null ? null : subject.kind().name())
                .param("key", subject == null ? null : subject.key())
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
