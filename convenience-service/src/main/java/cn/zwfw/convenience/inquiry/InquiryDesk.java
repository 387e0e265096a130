package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.inquiry.life.Holder;
import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.convenience.inquiry.life.Moment;
import cn.zwfw.convenience.inquiry.life.Subject;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Version;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which inquiries are stored, recorded and told. */
@Component
@Cites(
        value = {"A11", "B17"},
        rows = {"C2", "X3a"})
public class InquiryDesk {

    private final Inquiries inquiries;
    private final InquiryRecords records;
    private final InquiryEvents events;
    private final InquirySettings settings;
    private final WorkCalendars calendars;
    private final AuditTrail audit;
    private final Clock clock;

    InquiryDesk(
            Inquiries inquiries,
            InquiryRecords records,
            InquiryEvents events,
            InquirySettings settings,
            WorkCalendars calendars,
            AuditTrail audit,
            Clock clock) {
        this.inquiries = inquiries;
        this.records = records;
        this.events = events;
        this.settings = settings;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is now, and the working days and limits as they are known now. */
    public Moment now() {
        return new Moment(clock.instant(), calendars.current(), settings.limits());
    }

    /** Takes an inquiry in. */
    @Transactional
    public Inquiry receive(
            Subject about,
            String region,
            Holder holder,
            @Nullable String asker,
            Asked asked,
            Caller caller) {
        var moment = now();
        var number = inquiries.number(region, moment.at());
        var any = Inquiry.received(number, about, region, holder, asker, moment.at());
        inquiries.add(any, asked);
        done(any, InquiryAct.RECEIVE, moment, caller, Words.NONE);
        return any;
    }

    /**
     * Changes an inquiry on the version that was read.
     *
     * @param admit refuses who may not do it
     */
    @Transactional
    public Inquiry change(
            String number,
            @Nullable String ifMatch,
            InquiryAct act,
            Caller caller,
            Words words,
            Consumer<Inquiry> admit,
            BiFunction<Inquiry, Moment, Inquiry> how) {
        return changed(
                number,
                act,
                caller,
                words,
                before -> {
                    admit.accept(before);
                    new Version(before.version()).mustMatch(ifMatch);
                },
                how);
    }

    /** Changes an inquiry for who has no version of it in hand: the platform, the organ asked. */
    @Transactional(propagation = Propagation.REQUIRED)
    public Inquiry change(String number, InquiryAct act, Caller caller, Words words) {
        return changed(number, act, caller, words, _ -> {}, (any, at) -> any.after(act, at));
    }

    private Inquiry changed(
            String number,
            InquiryAct act,
            Caller caller,
            Words words,
            Consumer<Inquiry> admit,
            BiFunction<Inquiry, Moment, Inquiry> how) {
        inquiries.hold(number);
        var before = inquiries.find(number).orElseThrow(() -> NotFound.of("inquiry", number));
        admit.accept(before);
        var moment = now();
        var after = how.apply(before, moment);
        inquiries.save(after);
        done(after, act, moment, caller, words);
        return after;
    }

    private void done(Inquiry after, InquiryAct act, Moment moment, Caller caller, Words words) {
        var done = records.add(after, act, moment.at(), caller, words);
        var name = act.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(caller, "inquiry." + name, after.number(), after.course().state().name());
        events.tell(after, done, moment);
    }
}
