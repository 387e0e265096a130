package cn.zwfw.supervision.board;

import cn.zwfw.platform.testing.MigratedDatabase;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The service's own schema with many cases in it, always the same: of twenty one runs, of two
 * hundred one was handed in today, one was accepted and one was ended. Half of them are the city's.
 */
final class ManyCases {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    /** The third organ of the city. */
    static final String ORGAN = "11620100000000003X";

    private final DataSource source;
    private final JdbcClient database;

    ManyCases(@Nullable String url) {
        source = MigratedDatabase.at(url, "supervision-service");
        database = JdbcClient.create(source);
    }

    DataSource source() {
        return source;
    }

    void fill(int cases) {
        database.sql("select setseed(0.2)").query().listOfRows();
        place();
        cases(cases);
        watched(cases);
        told();
        cards(cases / 5);
        database.sql("vacuum analyze").update();
    }

    /** Thirty organs of the city, and three of each district. */
    private void place() {
        database.sql(
                        """
                        create table place as
                        select n, case when n < 30 then '620100' else region end as region,
                            '11' || case when n < 30 then '620100' else region end
                                || lpad(n::text, 9, '0') || 'X' as organ
                        from generate_series(0, 59) as n
                        cross join lateral (select (array['620102', '620103', '620104', '620105', '620111',
                                '620121', '620122', '620123', '620171', '620191'])[1 + n % 10]
                                as region) as one
                        """)
                .update();
        database.sql(
                        """
                        insert into known_organ
                        select organ, region, '部门' || n, 1 from place where n % 7 > 0
                        """)
                .update();
    }

    private void cases(int cases) {
        database.sql(
                        """
                        insert into case_entry
                        select organ || lpad(i::text, 8, '0'), region, organ, organ || '3000131015000',
                            1, '食品经营许可', false,
                            case when running then (array['SUBMITTED', 'ACCEPTED', 'IN_REVIEW'])
                                    [1 + (random() * 2)::int]
                                else (array['GRANTED', 'DELIVERED', 'REFUSED', 'WITHDRAWN',
                                    'ACCEPTANCE_REFUSED', 'GRANTED'])[1 + (random() * 5)::int] end,
                            case i % 200 when 1 then :today else began end,
                            case i % 200 when 1 then null when 2 then :today
                                else began + (random() * 5)::int end,
                            case when running then null when i % 200 = 3 then :today
                                else began + (random() * 30)::int end,
                            case when running and i % 9 > 0 then
                                :today + (random() * 40)::int - 10 end,
                            case when running and i % 7 > 0 then
                                :today + (random() * 25)::int - 12 end,
                            case when running then null else (random() * 20)::int end,
                            case when running then null else 20 end,
                            case when running then null else 10 end,
                            case when running or i % 11 = 0 then null else random() < 0.9 end,
                            not running and random() < 0.7, running
                        from generate_series(1, :cases) as i
                        cross join lateral (select i % 20 = 0 as running,
                                cast(:today as date) - 31 - (i % 1000) as began) as one
                        join place on place.n = abs(hashint4(i) % 60)
                        """)
                .param("today", TODAY)
                .param("cases", cases)
                .update();
    }

    /**
     * As many again, and a fifth more for inquiries and duties; of those that run a day is near.
     */
    private void watched(int cases) {
        database.sql(
                        """
                        insert into watched
                        select case when i > :cases then 'INQUIRY' else 'CASE' end,
                            organ || lpad(i::text, 8, '0'), '食品经营许可', region,
                            case when one.breach then null else organ end,
                            case when one.breach then 'LEGAL_OFFICE' end,
                            case when one.breach then organ end,
                            case when running then
                                cast(:today as date) + 1 + (random() * 30)::int end,
                            case when running then :today + (random() * 40)::int - 10 end, running
                        from generate_series(1, :all) as i
                        cross join lateral (select i % 20 = 0 as running,
                                i > :cases and i % 50 = 0 as breach) as one
                        join place on place.n = abs(hashint4(i) % 60)
                        """)
                .param("today", TODAY)
                .param("cases", cases)
                .param("all", cases + cases / 5)
                .update();
    }

    /** Whatever is watched was told. */
    private void told() {
        database.sql(
                        """
                        insert into ledger_entry
                        select topic, key, 1, now(), '{}' from watched
                        """)
                .update();
    }

    /** One of a hundred was raised today; some are kept from the board. */
    private void cards(int cards) {
        database.sql(
                        """
                        insert into card
                        select md5(i::text)::uuid, (array['CASE', 'CASE', 'RATING'])[1 + i % 3],
                            i::text, '食品经营许可', 'TIME', region,
                            case when i % 13 > 0 then organ end,
                            case when i % 17 = 0 then 'LEGAL_OFFICE' end,
                            case when i % 19 = 0 then organ end, 1 + i % 7 % 3, 'SX0004', 'HANDLER',
                            (:today + time '00:00' - interval '1 day' * (i % 100)
                                + random() * interval '1 day') at time zone 'Asia/Shanghai', '[]'
                        from generate_series(1, :cards) as i join place on place.n = abs(hashint4(i) % 60)
                        """)
                .param("today", TODAY)
                .param("cards", cards)
                .update();
        database.sql("insert into told_card (card, version, digest) select id, 1, '' from card")
                .update();
        database.sql(
                        """
                        insert into card_act
                        select id, 1, case when level = 2 then 'CONTEST' else 'WITHDRAW' end,
                            greatest(1, level - key::int % 2), now(), 'p', 'p', null, '理由'
                        from card where key::int % 11 = 0
                        """)
                .update();
    }
}
