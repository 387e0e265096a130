package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.inquiry.life.Course;
import cn.zwfw.convenience.inquiry.life.Holder;
import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.convenience.inquiry.life.InquiryState;
import cn.zwfw.convenience.inquiry.life.Office;
import cn.zwfw.convenience.inquiry.life.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** An inquiry as a row. */
final class InquiryRows implements RowMapper<Inquiry> {

    @Override
    public Inquiry mapRow(ResultSet row, int index) throws SQLException {
        return new Inquiry(
                text(row, "number"),
                row.getInt("version"),
                new Subject(
                        InquiryKind.valueOf(text(row, "kind")),
                        row.getBoolean("breach"),
                        row.getString("concerned"),
                        row.getString("case_number"),
                        row.getString("item_code")),
                text(row, "region"),
                new Holder(row.getString("organ"), office(row)),
                row.getString("asker"),
                Objects.requireNonNull(at(row, "received_at")),
                course(row));
    }

    static @Nullable Office office(ResultSet row) throws SQLException {
        var office = row.getString("office");
        return office == null ? null : Office.valueOf(office);
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                InquiryState.valueOf(text(row, "state")),
                day(row, "begun_on"),
                day(row, "held_on"),
                row.getBoolean("longer"),
                row.getBoolean("extended"),
                row.getBoolean("followed_up"),
                row.getBoolean("reopened"),
                at(row, "replied_at"),
                at(row, "closed_at"),
                row.getObject("adopted", Boolean.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
