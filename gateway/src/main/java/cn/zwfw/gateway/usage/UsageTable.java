package cn.zwfw.gateway.usage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked by whom, all instances together. */
@Component
class UsageTable implements LastCalls {

    private final JdbcClient database;

    UsageTable(JdbcClient database) {
        this.database = database;
    }

    /** Adds all or nothing, in one statement. */
    void add(Map<Usage, Long> counted) {
        if (counted.isEmpty()) {
            return;
        }
        var usages = List.copyOf(counted.keySet());
        database.sql(
                        """
                        insert into client_usage (client, day, service, status, requests)
                        select * from unnest(
                            cast(? as text[]), cast(? as date[]), cast(? as text[]),
                            cast(? as text[]), cast(? as bigint[]))
                        on conflict (day, client, service, status)
                        do update set requests = client_usage.requests + excluded.requests
                        """)
                .param(column(usages, Usage::client))
                .param(column(usages, usage -> usage.day().toString()))
                .param(column(usages, Usage::service))
                .param(column(usages, Usage::status))
                .param(column(usages, usage -> String.valueOf(counted.get(usage))))
                .update();
    }

    List<Row> between(LocalDate from, LocalDate to) {
        return database.sql(
                        """
                        select client, day, service, status, requests from client_usage
                        where day between ? and ? order by day, client, service, status
                        """)
                .param(from)
                .param(to)
                .query(UsageTable::row)
                .list();
    }

    /** One look into the index for each client: a group of all their days would read them all. */
    @Override
    public Map<String, LocalDate> of(Set<String> clients) {
        return database
                .sql(
                        """
                        select asked.client, last.day
                        from unnest(cast(? as text[])) as asked (client)
                        cross join lateral (
                            select day from client_usage
                            where client = asked.client and status in ('2xx', '3xx')
                            order by day desc limit 1) as last
                        """)
                .param(clients.toArray(String[]::new))
                .query((row, _) ->
                        Map.entry(
                                Objects.requireNonNull(row.getString("client")),
                                Objects.requireNonNull(row.getObject("day", LocalDate.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("client"),
                row.getObject("day", LocalDate.class),
                row.getString("service"),
                row.getString("status"),
                row.getLong("requests"));
    }

    private static String[] column(List<Usage> usages, Function<Usage, String> part) {
        return usages.stream().map(part).toArray(String[]::new);
    }

    /** A line as the operator reads it. */
    record Row(String client, LocalDate day, String service, String status, long requests) {}
}
