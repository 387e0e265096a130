package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.convenience.inquiry.life.InquiryLimits;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.calendar.WorkCalendars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inquiries that a caller sees, as {@link InquiryAccess} says it of each. */
@Repository
public class InquiryList {

    private static final InquiryRows ROWS = new InquiryRows();

    private final JdbcClient database;
    private final WorkCalendars calendars;
    private final InquirySettings settings;

    InquiryList(JdbcClient database, WorkCalendars calendars, InquirySettings settings) {
        this.database = database;
        this.calendars = calendars;
        this.settings = settings;
    }

    /** In the order of their numbers. */
    public List<Inquiry> of(Caller caller, InquiryQuery query, int limit) {
        var due = Begun.until(query.due(), settings.limits(), calendars.current());
        return database.sql(
                        """
                        select * from inquiry
                        where ((:own and asker = :id)
                               or (region = :region
                                   and ((:handler and not breach and organ = :caller)
                                        or (:center and not breach)
                                        or ((:inspectorate or office = any(cast(:offices as text[])))
                                            and not (breach and concerned is not distinct from
                                                     cast(:caller as text))))))
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:kind as text) is null or kind = :kind)
                          and (cast(:organ as text) is null or organ = :organ)
                          and (cast(:due as date) is null
                               or (state in ('RECEIVED', 'ASSIGNED', 'QUESTIONED', 'REOPENED')
                                   and exists (
                                       select from unnest(
                                           cast(:kinds as text[]), cast(:longers as boolean[]),
                                           cast(:begun as date[]))
                                           as latest (of_kind, is_longer, begun)
                                       where of_kind = kind and is_longer = longer
                                         and begun_on <= latest.begun)))
                          and (cast(:after as text) is null or number > :after)
                        order by number limit :limit
                        """)
                .param("own", caller.has(Duty.APPLICANT))
                .param("id", caller.id())
                .param("region", caller.region())
                .param("caller", caller.organ())
                .param("handler", caller.has(Duty.HANDLER))
                .param("center", caller.has(Duty.SERVICE_CENTER))
                .param("inspectorate", caller.has(Duty.INSPECTORATE))
                .param("offices", offices(caller))
                .param("state", query.state() == null ? null : query.state().name())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("organ", query.organ())
                .param("due", query.due())
                .param("kinds", due.kinds().toArray(String[]::new))
                .param("longers", due.longers().toArray(Boolean[]::new))
                .param("begun", due.days().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("after", query.after())
                .param("limit", limit)
                .query(ROWS)
                .list();
    }

    private static String[] offices(Caller caller) {
        return caller.duties().stream().map(Duty::name).toArray(String[]::new);
    }

    /** Begun by when something is due, for each kind, extended or not. */
    private record Begun(List<String> kinds, List<Boolean> longers, List<LocalDate> days) {

        static Begun until(@Nullable LocalDate due, InquiryLimits limits, WorkCalendar calendar) {
            var begun = new Begun(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            if (due != null) {
                for (var kind : InquiryKind.values()) {
                    for (var longer : List.of(false, true)) {
                        begun.kinds.add(kind.name());
                        begun.longers.add(longer);
                        begun.days.add(limits.begunBy(kind, longer, due, calendar));
                    }
                }
            }
            return begun;
        }
    }
}
