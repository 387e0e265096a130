package cn.zwfw.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of a database hold, to show that nothing was stored. */
public final class TableRows {

    private TableRows() {}

    /**
     * Every table but the two that the outbox keeps for itself, the locks of the lists, what
     * attempts of limited operations have cost, and the seals of the trail, which are told, too. Of
     * the trail, nothing that only tells of a reading: reading is no change.
     */
    public static Map<String, Long> of(JdbcClient database) {
        var rows = new TreeMap<String, Long>();
        database.sql(
                        """
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name not in
                              ('outbox_instance', 'outbox_partition', 'publication_position',
                               'spent_allowance', 'audit_batch')
                        """)
                .query(String.class)
                .list()
                .forEach(table ->
                        rows.put(
                                table,
                                database.sql("select count(*) from " + table + but(table))
                                        .query(Long.class)
                                        .single()));
        return rows;
    }

    private static String but(String table) {
        return switch (table) {
            case "audit_entry" -> " where act !~ '[.-]read$'";
            case "outbox_record" -> " where payload not like '%\"audit.anchor\"%'";
            default -> "";
        };
    }

    /** The tables in which a text stands, in whichever column. */
    public static List<String> holding(JdbcClient database, String text) {
        return of(database).keySet().stream()
                .filter(table ->
                        database.sql(
                                                "select count(*) from %s as row where row::text like ?"
                                                        .formatted(table))
                                        .param("%" + text + "%")
                                        .query(Long.class)
                                        .single()
                                > 0)
                .toList();
    }
}
