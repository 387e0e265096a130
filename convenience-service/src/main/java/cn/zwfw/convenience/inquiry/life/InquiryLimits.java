package cn.zwfw.convenience.inquiry.life;

import cn.zwfw.platform.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Map;

/**
 * How many working days there are; the day on which each begins is not counted.
 *
 * @param kinds to answer, by kind
 * @param forwarding within which what belongs elsewhere ought to be passed on
 * @param closing after which an answer nobody disputes closes the inquiry
 * @param reopening within which a closed one can be reopened
 */
public record InquiryLimits(
        Map<InquiryKind, Term> kinds, int forwarding, int closing, int reopening) {

    public InquiryLimits {
        kinds = Map.copyOf(kinds);
        if (kinds.size() != InquiryKind.values().length) {
            throw new IllegalArgumentException("every kind of inquiry has its limit");
        }
    }

    /**
     * To answer.
     *
     * @param extension how much longer it may take, once
     */
    public record Term(int reply, int extension) {}

    /** By when an answer is due whose clock began on this day. */
    public LocalDate due(InquiryKind kind, LocalDate from, boolean longer, WorkCalendar calendar) {
        return calendar.plusWorkdays(from, days(kind, longer));
    }

    /**
     * Begun by when, an answer is due on this day or before: so what is due is found by the days
     * that are stored, whatever the calendar is today.
     */
    public LocalDate begunBy(
            InquiryKind kind, boolean longer, LocalDate until, WorkCalendar calendar) {
        return latest(until, days(kind, longer), calendar);
    }

    /** Replied by when, the time to dispute the answer was over before this day. */
    public LocalDate repliedBy(LocalDate today, WorkCalendar calendar) {
        return latest(today.minusDays(1), closing, calendar);
    }

    private static LocalDate latest(LocalDate until, int days, WorkCalendar calendar) {
        var from = until;
        while (calendar.plusWorkdays(from, days).isAfter(until)) {
            from = from.minusDays(1);
        }
        return from;
    }

    public Term term(InquiryKind kind) {
        var term = kinds.get(kind);
        if (term == null) {
            throw new IllegalStateException("no limit for " + kind);
        }
        return term;
    }

    private int days(InquiryKind kind, boolean longer) {
        var term = term(kind);
        return term.reply() + (longer ? term.extension() : 0);
    }
}
