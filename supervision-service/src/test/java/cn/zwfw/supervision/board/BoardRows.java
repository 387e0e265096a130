package cn.zwfw.supervision.board;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts into the tables of a running service what would follow from events. */
public record BoardRows(JdbcClient database) {

    /** A case that was handed in on a day and runs; due on it, too. */
    public void running(String number, String region, String organ, LocalDate day) {
        database.sql(
                        """
                        insert into case_entry (number, region, organ, item_code, item_revision,
                            item_name, district, state, running, decided, received_on, due_on)
                        values (?, ?, ?, '1', 1, '食品经营许可', false, 'ACCEPTED', true, false, ?, ?)
                        """)
                .params(number, region, organ, day, day)
                .update();
    }

    /** A card that is raised and told of in the transaction at hand. */
    public UUID card(String topic, String name, String region, String organ, LocalDate day) {
        var id = UUID.randomUUID();
        database.sql(
                        """
                        insert into card
                        values (?, ?, ?, ?, 'TIME', ?, ?, null, null, 2, 'SX0004', 'HANDLER',
                            ?::timestamp at time zone 'Asia/Shanghai', '[]')
                        """)
                .params(id, topic, "key-" + id, name, region, organ, day.atTime(9, 30).toString())
                .update();
        told(id);
        return id;
    }

    /** Something else is told of it, as when it is raised higher. */
    public void told(UUID card) {
        database.sql(
                        """
                        insert into told_card (card, version, digest, region, organ)
                        select id, 1, '', case when topic <> 'RATING' then region end, organ
                        from card where id = ?
                        on conflict (card) do update set told_by = pg_current_xact_id()
                        """)
                .param(card)
                .update();
    }
}
