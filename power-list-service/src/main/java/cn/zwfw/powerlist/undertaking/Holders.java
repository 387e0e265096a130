package cn.zwfw.powerlist.undertaking;

import cn.zwfw.platform.identifier.RegionCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who below a level holds an item: the same basic code in a district's list. */
@Repository
class Holders {

    private final JdbcClient database;

    Holders(JdbcClient database) {
        this.database = database;
    }

    List<Holder> below(RegionCode level, String basicCode) {
        return database
                .sql(
                        """
                        select code, region, organ, name from power_item where substr(code, 20) = ?
                        order by code
                        """)
                .param(basicCode)
                .query((row, _) ->
                        new Holder(
                                row.getString("code"),
                                new RegionCode(row.getString("region")),
                                row.getString("organ"),
                                row.getString("name")))
                .stream()
                .filter(holder -> holder.region().isBelow(level))
                .toList();
    }

    record Holder(String code, RegionCode region, String organ, String name) {}
}
