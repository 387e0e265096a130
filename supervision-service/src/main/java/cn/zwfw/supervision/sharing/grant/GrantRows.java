package cn.zwfw.supervision.sharing.grant;

import cn.zwfw.supervision.sharing.grant.life.GrantCourse;
import cn.zwfw.supervision.sharing.grant.life.GrantState;
import cn.zwfw.supervision.sharing.grant.life.GrantTerms;
import cn.zwfw.supervision.sharing.grant.life.Party;
import cn.zwfw.supervision.sharing.grant.life.SharingGrant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** A request as a row. */
final class GrantRows implements RowMapper<SharingGrant> {

    @Override
    public SharingGrant mapRow(ResultSet row, int number) throws SQLException {
        return new SharingGrant(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("version"),
                text(row, "resource"),
                new Party(text(row, "organ"), text(row, "region")),
                new Party(text(row, "provider"), text(row, "provider_region")),
                new GrantTerms(
                        text(row, "purpose"),
                        text(row, "basis"),
                        texts(row, "fields"),
                        texts(row, "persons"),
                        Objects.requireNonNull(row.getObject("until", LocalDate.class))),
                new GrantCourse(
                        GrantState.valueOf(text(row, "state")),
                        text(row, "requested_by"),
                        Objects.requireNonNull(row.getTimestamp("requested_at")).toInstant(),
                        row.getString("signed_by"),
                        row.getObject("decide_by", LocalDate.class),
                        row.getString("decided_by"),
                        text(row, "reason")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
