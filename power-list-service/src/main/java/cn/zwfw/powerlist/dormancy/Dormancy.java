package cn.zwfw.powerlist.dormancy;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.powerlist.adjustment.PowerKinds;
import cn.zwfw.powerlist.dormancy.ItemUsage.Quiet;
import cn.zwfw.powerlist.due.Cause;
import cn.zwfw.powerlist.due.DueList;
import cn.zwfw.powerlist.due.DueList.Affected;
import cn.zwfw.powerlist.due.DueList.Origin;
import cn.zwfw.powerlist.item.PowerItem;
import cn.zwfw.powerlist.reviewed.PowerWatch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An item in force that has had no case for three years is put to its department as a suspension to
 * propose, once; again only when three more years have passed. A case takes the proposal back.
 */
@Component
@Cites(value = "B12(2)", rows = "P6")
class Dormancy implements PowerWatch {

    /** 三年以上. */
    static final Period QUIET = Period.ofYears(3);

    private static final int AT_ONCE = 100;

    private final ItemUsage usage;
    private final DueList due;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dormancy(ItemUsage usage, DueList due, TransactionTemplate transaction, Clock clock) {
        this.usage = usage;
        this.due = due;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * An item can be applied for from its listing and from its resumption on. That a calendar opens
     * it again (B12(3)) begins nothing anew: it would never be quiet for three years. Of what a
     * district reports no case was told here before: it counts from the day on which it arrives.
     */
    @Override
    public void published(Published<PowerItem> published) {
        var revision = published.revision();
        if (revision.standing() == Standing.IN_FORCE
                && !revision.kind().equals(PowerKinds.AMEND)
                && !isOpenedByCalendar(published)) {
            usage.listed(
                    revision.code(),
                    revision.isReported()
                            ? CityTime.today(clock)
                            : LocalDate.ofInstant(revision.effectiveFrom(), CityTime.ZONE));
        }
    }

    /** What a calendar turns names the suspension that brought it. */
    private static boolean isOpenedByCalendar(Published<PowerItem> published) {
        var request = published.request();
        return request != null && request.matter().kind().code().equals(PowerKinds.SUSPEND);
    }

    /**
     * A case was received.
     *
     * @throws IllegalArgumentException when it is dated ahead, further than clocks differ: taken
     *     in, it would hide that the item is quiet; the event is parked
     */
    void used(CaseReceived received) {
        if (received.receivedOn().isAfter(CityTime.today(clock).plusDays(1))) {
            throw new IllegalArgumentException("received on " + received.receivedOn());
        }
        var code = received.item().value();
        usage.caseReceived(code, received.receivedOn());
        if (received.receivedOn().isAfter(quietDay())) {
            var basicCode = received.item().basicCode().value();
            usage.region(code)
                    .ifPresent(
                            region -> due.dismiss(Cause.DORMANT, code, basicCode, region, "已发生办件"));
        }
    }

    @Scheduled(fixedDelayString = "${zwfw.dormancy.every:1h}")
    void find() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> findSome()))) {
            // the next ones
        }
    }

    private boolean findSome() {
        var quiet = usage.quietSince(quietDay(), AT_ONCE);
        quiet.forEach(this::tell);
        return !quiet.isEmpty();
    }

    private void tell(Quiet item) {
        var today = CityTime.today(clock);
        var basicCode = item.code().substring(item.code().length() - 12);
        due.open(
                Cause.DORMANT,
                new Affected(item.region(), item.organ(), item.code(), basicCode, item.name()),
                new Origin(
                        "quiet-since/" + item.since(),
                        item.region(),
                        "“%s”自 %s 起未发生办件,已满三年,请提出暂停。".formatted(item.name(), item.since())));
        usage.told(item.code(), today);
    }

    /** Whoever was last used on this day or before has been quiet for three years. */
    private LocalDate quietDay() {
        return CityTime.today(clock).minus(QUIET);
    }
}
