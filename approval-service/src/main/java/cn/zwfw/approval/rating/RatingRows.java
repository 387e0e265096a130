package cn.zwfw.approval.rating;

import cn.zwfw.approval.rating.rectification.Rectification;
import cn.zwfw.approval.rating.rectification.RectificationState;
import cn.zwfw.platform.personal.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** A rating and its rectification as one row; what the rater wrote is sealed. */
@Component
class RatingRows implements RowMapper<Rating> {

    private final Vault vault;

    RatingRows(Vault vault) {
        this.vault = vault;
    }

    static String context(Object caseNumber) {
        return "approval.rating:" + caseNumber;
    }

    @Override
    public Rating mapRow(ResultSet row, int index) throws SQLException {
        var reasons = Objects.requireNonNull(row.getArray("reasons"));
        var number = Objects.requireNonNull(row.getString("case_number"));
        return new Rating(
                number,
                row.getInt("version"),
                Satisfaction.of(row.getInt("level")).orElseThrow(),
                List.of((String[]) reasons.getArray()),
                vault.open(Objects.requireNonNull(row.getBytes("remark")), context(number)),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("named"),
                Objects.requireNonNull(row.getTimestamp("rated_at")).toInstant(),
                row.getString("item_code"),
                row.getString("item_name"),
                row.getString("organ"),
                row.getString("region"),
                rectification(row));
    }

    private static @Nullable Rectification rectification(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return id == null
                ? null
                : new Rectification(
                        id,
                        RectificationState.valueOf(row.getString("state")),
                        row.getInt("round"),
                        Objects.requireNonNull(row.getObject("opened_on", LocalDate.class)),
                        row.getObject("verified_on", LocalDate.class),
                        row.getObject("rectified_on", LocalDate.class),
                        row.getObject("followed_up_on", LocalDate.class),
                        row.getObject("satisfied", Boolean.class));
    }
}
