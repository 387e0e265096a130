package cn.zwfw.supervision.notice;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.supervision.notice.life.Course;
import cn.zwfw.supervision.notice.life.Deadline;
import cn.zwfw.supervision.notice.life.Matter;
import cn.zwfw.supervision.notice.life.Notice;
import cn.zwfw.supervision.notice.life.NoticeKind;
import cn.zwfw.supervision.notice.life.NoticeState;
import cn.zwfw.supervision.notice.life.Publicity;
import cn.zwfw.supervision.notice.life.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A notice as a row. */
final class NoticeRows implements RowMapper<Notice> {

    @Override
    public Notice mapRow(ResultSet row, int index) throws SQLException {
        return new Notice(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("version"),
                text(row, "region"),
                text(row, "issuer"),
                matter(row),
                course(row),
                new Publicity(
                        row.getString("public_text"),
                        row.getString("proposed_by"),
                        at(row, "published_at"),
                        at(row, "retracted_at")));
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                NoticeKind.valueOf(text(row, "kind")),
                text(row, "ground"),
                Duty.valueOf(text(row, "duty")),
                text(row, "organ"),
                text(row, "facts"),
                text(row, "demand"),
                new Deadline(
                        row.getObject("workdays", Integer.class),
                        row.getObject("until", LocalDate.class)),
                subject(row));
    }

    private static @Nullable Subject subject(ResultSet row) throws SQLException {
        var kind = row.getString("subject_kind");
        return kind == null
                ? null
                : new Subject(Subject.Kind.valueOf(kind), text(row, "subject_key"));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                NoticeState.valueOf(text(row, "state")),
                at(row, "issued_at"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("extended"),
                row.getBoolean("told_late"),
                row.getString("answer"),
                at(row, "answered_at"),
                at(row, "ended_at"));
    }
}
