package cn.zwfw.approval.district;

import cn.zwfw.approval.district.ReportedCase.ReportedStep;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.PersonalTrace;
import cn.zwfw.platform.problem.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** Whether what a district reports of a case can have been; all that cannot is named at once. */
@Cites(
        value = {"A12", "A14"},
        rows = "V9")
final class CaseExamination {

    /** No case is older than the state. */
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final ReportedCase any;
    private final Instant now;
    private final LocalDate today;
    private final List<Violation> found = new ArrayList<>();

    private CaseExamination(ReportedCase any, Instant now) {
        this.any = any;
        this.now = now;
        this.today = CityTime.day(now);
    }

    /** What is wrong with a case whose fields are sound each by itself. */
    static List<Violation> of(ReportedCase any, Instant now) {
        var examination = new CaseExamination(any, now);
        examination.receipt();
        if (examination.found.isEmpty()) {
            examination.found.addAll(
                    Standing.flaws(
                            any, CityTime.day(any.receivedAt().toInstant()), examination.today));
            examination.steps();
            examination.clocks();
        }
        return List.copyOf(examination.found);
    }

    private void receipt() {
        moment("/receivedAt", any.receivedAt(), EARLIEST.atStartOfDay(CityTime.ZONE).toInstant());
        if (PersonalTrace.isIn(any.number())) {
            found.add(Violation.at("/number", "personal-trace"));
        }
    }

    private void steps() {
        var seen = new HashSet<String>();
        for (int at = 0; at < any.steps().size(); at++) {
            var step = any.steps().get(at);
            var pointer = "/steps/" + at;
            if (!seen.add(step.node() + "/" + step.round())) {
                found.add(Violation.at(pointer, "step-twice", step.node(), step.round()));
            }
            moment(pointer + "/openedAt", step.openedAt(), any.receivedAt().toInstant());
            if (step.doneAt() != null) {
                moment(pointer + "/doneAt", step.doneAt(), step.openedAt().toInstant());
            }
            words(pointer, step, found::add);
        }
    }

    private static void words(String pointer, ReportedStep step, Consumer<Violation> flaws) {
        word(pointer + "/node", step.node(), flaws);
        word(pointer + "/name", step.name(), flaws);
        word(pointer + "/office", step.office(), flaws);
        word(pointer + "/result", step.result(), flaws);
    }

    private static void word(String pointer, String text, Consumer<Violation> flaws) {
        if (PersonalTrace.isIn(text)) {
            flaws.accept(Violation.at(pointer, "personal-trace"));
        }
    }

    private void clocks() {
        for (int at = 0; at < any.clocks().size(); at++) {
            var clock = any.clocks().get(at);
            var pointer = "/clocks/" + at;
            var before = found.size();
            for (int mark = 0; mark < clock.marks().size(); mark++) {
                day(pointer + "/marks/" + mark + "/day", clock.marks().get(mark).day());
            }
            if (found.size() == before) {
                ReportedLedger.check(clock, pointer, found::add);
            }
        }
    }

    private void moment(String pointer, OffsetDateTime at, Instant from) {
        if (at.toInstant().isBefore(from) || at.toInstant().isAfter(now)) {
            found.add(Violation.at(pointer, "time-implausible"));
        }
    }

    private void day(String pointer, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(today)) {
            found.add(Violation.at(pointer, "time-implausible"));
        }
    }
}
