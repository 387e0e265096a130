package cn.zwfw.powerlist.due;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.powerlist.due.DueAdjustment.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where causes put what has become due, and where it is closed; every change is told, keyed by its
 * id, on a topic of its own, so that supervision sees what is missed (B15, B16(1)).
 */
@Component
public class DueList implements Topics.Owner {

    private static final String TOPIC = "power-list.due-adjustment";

    private final DueAdjustments adjustments;
    private final DueSettings settings;
    private final WorkCalendars calendars;
    private final EventOutbox events;
    private final JsonMapper json;
    private final Clock clock;

    DueList(
            DueAdjustments adjustments,
            DueSettings settings,
            WorkCalendars calendars,
            EventOutbox events,
            JsonMapper json,
            Clock clock) {
        this.adjustments = adjustments;
        this.settings = settings;
        this.calendars = calendars;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /** Opens an adjustment; nothing happens when the same origin has made it due before. */
    public void open(Cause cause, Affected item, Origin origin) {
        var today = CityTime.today(clock);
        var due =
                new DueAdjustment(
                        UUID.randomUUID(),
                        cause,
                        item.region(),
                        item.organ(),
                        item.code(),
                        item.basicCode(),
                        item.name(),
                        origin.key(),
                        origin.region(),
                        origin.detail(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        origin.due(
                                calendars.current().plusWorkdays(today, settings.workdays(cause))),
                        State.OPEN,
                        null,
                        null,
                        1);
        if (adjustments.add(due)) {
            tell(due);
        }
    }

    /** Closes what of an item is open for these causes: a change, named here, settled it. */
    void settle(String code, String basicCode, String region, List<Cause> causes, String by) {
        if (causes.isEmpty()) {
            return;
        }
        adjustments.openOf(code, basicCode, region, causes).stream()
                .map(due -> due.settled(by, clock.instant()))
                .forEach(this::store);
    }

    /** Closes what of an item is open for a cause that no longer holds. */
    public void dismiss(Cause cause, String code, String basicCode, String region, String reason) {
        adjustments.openOf(code, basicCode, region, List.of(cause)).stream()
                .map(due -> due.dismissed(reason, clock.instant()))
                .forEach(this::store);
    }

    void store(DueAdjustment changed) {
        adjustments.update(changed);
        tell(changed);
    }

    private void tell(DueAdjustment due) {
        events.add(
                new Event(
                        TOPIC,
                        due.id().toString(),
                        "cn.zwfw." + TOPIC + ".changed.v1",
                        due.closedAt() == null ? clock.instant() : due.closedAt(),
                        json.writeValueAsString(DueView.lasting(due))));
    }

    /**
     * The item that is to be adjusted.
     *
     * @param organ none when the district has not named one yet
     * @param code none when the district does not hold the item yet
     */
    public record Affected(
            String region,
            @Nullable String organ,
            @Nullable String code,
            String basicCode,
            String name) {}

    /**
     * What makes it due.
     *
     * @param key names it once and for all
     * @param region the level at which it happened
     * @param detail what happened, in a sentence
     * @param notBefore the last day is not before this one
     */
    public record Origin(String key, String region, String detail, @Nullable LocalDate notBefore) {

        public Origin(String key, String region, String detail) {
            this(key, region, detail, null);
        }

        /** The last day is not before this one: a law is obeyed from the day it takes effect. */
        public Origin notBefore(LocalDate day) {
            return new Origin(key, region, detail, day);
        }

        LocalDate due(LocalDate byTerm) {
            return notBefore == null || notBefore.isBefore(byTerm) ? byTerm : notBefore;
        }

        private static final char MARK = '/';

        /** A publication: the same power can be delegated again after it was taken back. */
        public static Origin of(Revision revision, String detail) {
            return new Origin(
                    revision.code() + MARK + revision.number(), revision.region(), detail);
        }

        /** The code of the publication that this key names. */
        static String code(String key) {
            return key.substring(0, key.lastIndexOf(MARK));
        }
    }
}
