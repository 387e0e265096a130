package cn.zwfw.approval.rating.figures;

import cn.zwfw.approval.rating.Satisfaction;
import cn.zwfw.approval.rating.figures.Disclosure.ItemTally;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the stored ratings of an organ. */
@Repository
class Tallies {

    private final JdbcClient database;

    Tallies(JdbcClient database) {
        this.database = database;
    }

    /** Of each item that was rated. */
    List<ItemTally> of(String organ) {
        var names = new LinkedHashMap<String, String>();
        var counts = new LinkedHashMap<String, Map<Satisfaction, Integer>>();
        database.sql(
                        """
                        select item_code, level, max(item_name) as name, count(*) as ratings
                        from rating where organ = ? group by item_code, level
                        """)
                .param(organ)
                .query(row -> {
                    var code = row.getString("item_code");
                    names.merge(
                            code,
                            row.getString("name"),
                            (one, other) -> one.compareTo(other) > 0 ? one : other);
                    counts.computeIfAbsent(code, _ -> new EnumMap<>(Satisfaction.class))
                            .put(
                                    Satisfaction.of(row.getInt("level")).orElseThrow(),
                                    row.getInt("ratings"));
                });
        return counts.entrySet().stream()
                .map(item ->
                        new ItemTally(
                                item.getKey(),
                                names.getOrDefault(item.getKey(), ""),
                                new Tally(item.getValue())))
                .toList();
    }
}
