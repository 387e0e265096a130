package cn.zwfw.supervision.notice;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.notice.life.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may issue what: what no article gives to a duty, nobody may. */
@Repository
@Cites(
        value = {"A5", "A6", "A8", "A9", "A14", "A15", "A25", "B15", "B16"},
        rows = "S4")
public class Grounds {

    private final JdbcClient database;

    Grounds(JdbcClient database) {
        this.database = database;
    }

    public List<Ground> all() {
        return database.sql("select * from notice_ground order by kind, article")
                .query(Grounds::ground)
                .list();
    }

    public Optional<Ground> find(NoticeKind kind, String article) {
        return database.sql("select * from notice_ground where kind = ? and article = ?")
                .params(kind.name(), article)
                .query(Grounds::ground)
                .optional();
    }

    private static Ground ground(ResultSet row, int index) throws SQLException {
        return new Ground(
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("article"),
                Duty.valueOf(row.getString("duty")),
                row.getString("wording"));
    }
}
