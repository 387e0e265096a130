package cn.zwfw.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the client stands, by what is stored: nothing is asked of the city. */
final class Status {

    private final JdbcClient database;

    Status(Store store) {
        this.database = JdbcClient.create(store.database());
    }

    /** Of refused rows it tells the problem's code and the places, never what they say. */
    List<String> lines() {
        return Stream.of(lists(), reports(), refusals()).flatMap(List::stream).toList();
    }

    private List<String> lists() {
        return database.sql(
                        """
                        select concat(list, ': ', (select count(*) from entry where entry.list = feed.list),
                            ' entries, ', case when page is null then 'at ' else 'in the snapshot of ' end,
                            position, ', last moved ', moved_at::timestamptz(0),
                            ', ' || differences || ' differences in ' || organs || ' organs on '
                            || compared_at::timestamptz(0))
                        from feed left join comparison using (list) order by list
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> reports() {
        return database.sql(
                        """
                        select concat(target, ': ', count(*), ' ', state)
                        from report cross join lateral (select coalesce(result,
                            case when batch is null then 'waiting' else 'sent, not answered' end)) of (state)
                        group by target, state order by target, state
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> refusals() {
        return database.sql(
                        """
                        select concat('refused: row ', id, ' for ', target, ': ', problem ->> 'code', ' ',
                            (select string_agg(flaw ->> 'pointer', ' ')
                             from json_array_elements(problem -> 'errors') flaw))
                        from report where result = 'REFUSED' order by id desc limit 20
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
