package cn.zwfw.supervision.card;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import cn.zwfw.supervision.rule.Aspect;
import cn.zwfw.supervision.rule.Level;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells of a card when it says something else than was told of it before. What was told is kept
 * apart from the cards, so that computing them again tells nothing twice.
 */
@Component
class CardEvents implements Topics.Owner {

    private static final String TOPIC = "supervision.card";

    private final JdbcClient database;
    private final EventOutbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    CardEvents(JdbcClient database, EventOutbox outbox, JsonMapper json, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    void tell(Card card) {
        tell(card, card.standing());
    }

    /** Which of them something was told of. */
    List<UUID> toldOf(Collection<UUID> cards) {
        return database.sql("select card from told_card where card = any(?)")
                .param(cards.toArray(UUID[]::new))
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** It does not stand any more: what was told has changed so that no rule says anything. */
    void tellGone(Card card) {
        tell(card, null);
    }

    private void tell(Card card, @Nullable Raise standing) {
        var digest = CanonicalJson.digest(json.writeValueAsString(ToldCard.of(card, 0, standing)));
        var subject = card.subject();
        var isOnBoard = subject.office() == null && subject.isNamedToOrgans();
        database.sql(
                        """
                        insert into told_card as told (card, version, digest, region, organ)
                        values (?, 1, ?, ?, ?)
                        on conflict (card) do update set
                            version = told.version + 1, digest = excluded.digest,
                            region = excluded.region, organ = excluded.organ,
                            told_by = pg_current_xact_id()
                        where told.digest <> excluded.digest
                        returning version
                        """)
                .params(
                        Arrays.asList(
                                card.id(),
                                digest,
                                isOnBoard ? subject.region() : null,
                                isOnBoard ? subject.organ() : null))
                .query(Integer.class)
                .optional()
                .ifPresent(version -> add(ToldCard.of(card, version, standing)));
    }

    private void add(ToldCard told) {
        outbox.add(
                new Event(
                        TOPIC,
                        told.id().toString(),
                        "cn.zwfw.supervision.card.changed.v1",
                        clock.instant(),
                        json.writeValueAsString(told)));
    }

    /** The data of the event (docs/events.md): of a complaint or a rating not which one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ToldCard(
            UUID id,
            int version,
            String topic,
            @Nullable String key,
            Aspect aspect,
            String region,
            @Nullable String organ,
            @Nullable Level level,
            @Nullable String rule,
            @Nullable OffsetDateTime raisedAt,
            @Nullable String message) {

        private static ToldCard of(Card card, int version, @Nullable Raise standing) {
            var subject = card.subject();
            return new ToldCard(
                    card.id(),
                    version,
                    subject.topic().title(),
                    subject.isNamedToOrgans() ? subject.key() : null,
                    card.aspect(),
                    subject.region(),
                    subject.organ(),
                    standing == null ? null : standing.level(),
                    standing == null ? null : standing.rule(),
                    standing == null
                            ? null
                            : standing.at().atZone(CityTime.ZONE).toOffsetDateTime(),
                    standing == null ? null : standing.message());
        }
    }
}
