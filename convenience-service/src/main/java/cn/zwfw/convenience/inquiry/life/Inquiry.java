package cn.zwfw.convenience.inquiry.life;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen or enterprise asks, complains of or suggests (B17), without anything personal. It
 * never changes: every act gives the next one.
 *
 * @param asker login; none for who did not sign in
 */
@Cites(
        value = {"A11", "B17"},
        rows = "C2")
public record Inquiry(
        String number,
        int version,
        Subject about,
        String region,
        Holder holder,
        @Nullable String asker,
        Instant receivedAt,
        Course course) {

    public static Inquiry received(
            String number,
            Subject about,
            String region,
            Holder holder,
            @Nullable String asker,
            Instant at) {
        var state = holder.isNobody() ? InquiryState.RECEIVED : InquiryState.ASSIGNED;
        var course = Course.begun(state, CityTime.day(at));
        return new Inquiry(number, 1, about, region, holder, asker, at, course);
    }

    /**
     * After an act by which nobody else gets it.
     *
     * @throws cn.zwfw.platform.problem.Conflict when it cannot be done as things stand
     */
    public Inquiry after(InquiryAct act, Moment moment) {
        return passed(act, holder, moment);
    }

    /** After an act by which somebody else has to answer; the clock runs on. */
    public Inquiry passed(InquiryAct act, Holder to, Moment moment) {
        var state = InquiryCycle.after(this, act, moment);
        return next(to, course.after(act, state, moment));
    }

    /**
     * After it was answered.
     *
     * @param adopted of a suggestion only
     */
    public Inquiry replied(@Nullable Boolean adopted, Moment moment) {
        var state = InquiryCycle.after(this, InquiryAct.REPLY, moment);
        return next(holder, course.replied(state, moment.at(), adopted));
    }

    /** By when an answer is due; none while none is awaited. */
    public Optional<LocalDate> dueOn(InquiryLimits limits, WorkCalendar calendar) {
        return course.state().isRunning()
                ? Optional.of(limits.due(about.kind(), course.from(), course.longer(), calendar))
                : Optional.empty();
    }

    /** By when it ought to be passed on if it belongs elsewhere. */
    public Optional<LocalDate> forwardBy(InquiryLimits limits, WorkCalendar calendar) {
        var state = course.state();
        var passes = state == InquiryState.RECEIVED || state == InquiryState.ASSIGNED;
        return passes
                ? Optional.of(calendar.plusWorkdays(course.heldFrom(), limits.forwarding()))
                : Optional.empty();
    }

    /** The last day on which the answer can be disputed before the inquiry closes by itself. */
    public Optional<LocalDate> closesOn(InquiryLimits limits, WorkCalendar calendar) {
        var replied = course.repliedAt();
        return course.state() == InquiryState.REPLIED && replied != null
                ? Optional.of(calendar.plusWorkdays(CityTime.day(replied), limits.closing()))
                : Optional.empty();
    }

    /** The last day on which it can be reopened. */
    public Optional<LocalDate> reopensUntil(InquiryLimits limits, WorkCalendar calendar) {
        var closed = course.closedAt();
        return course.state() == InquiryState.CLOSED && closed != null
                ? Optional.of(calendar.plusWorkdays(CityTime.day(closed), limits.reopening()))
                : Optional.empty();
    }

    private Inquiry next(Holder to, Course then) {
        return new Inquiry(number, version + 1, about, region, to, asker, receivedAt, then);
    }
}
