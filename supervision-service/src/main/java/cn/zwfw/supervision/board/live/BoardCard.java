package cn.zwfw.supervision.board.live;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.supervision.rule.Aspect;
import cn.zwfw.supervision.rule.Level;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as a screen shows it: of what item and whose, not which case.
 *
 * @param at when it came to this level; what happened while supervision was away lies in the past
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoardCard(
        UUID id,
        Level level,
        String levelLabel,
        Aspect aspect,
        String aspectLabel,
        String name,
        @Nullable String organ,
        @Nullable String organName,
        OffsetDateTime at) {

    static BoardCard of(ResultSet row) throws SQLException {
        var level = Level.of(row.getInt("level"));
        var aspect = Aspect.valueOf(row.getString("aspect"));
        return new BoardCard(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                level,
                level.label(),
                aspect,
                aspect.label(),
                Objects.requireNonNull(row.getString("name")),
                row.getString("organ"),
                row.getString("organ_name"),
                row.getTimestamp("raised_at").toInstant().atZone(CityTime.ZONE).toOffsetDateTime());
    }
}
