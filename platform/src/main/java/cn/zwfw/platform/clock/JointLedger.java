package cn.zwfw.platform.clock;

import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ledgers of cases that are decided together make together, as if it had been kept: it
 * begins with the last acceptance, stands while one of them stands, and ends with the last
 * decision.
 */
@Cites(
        value = {"行政许可法 26", "行政许可法 42(2)", "行政许可法 45"},
        rows = {"V4", "V5"})
public final class JointLedger {

    /** Whoever resumes on a day is heard before whoever stops on it: no day is lost between. */
    private static final Comparator<Mark> IN_ORDER =
            Comparator.comparing(Mark::day).thenComparingInt(JointLedger::rank);

    private JointLedger() {}

    /** What follows from the ledgers of everything that was accepted, one at least. */
    public static Ledger of(List<Ledger> accepted, Mark.@Nullable Extended extension) {
        var start =
                accepted.stream()
                        .map(Ledger::startedOn)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        var ledger = Ledger.started(Term.JOINT_DECISION, start);
        for (var mark : marks(accepted, extension, start)) {
            ledger = ledger.with(mark);
        }
        return ledger;
    }

    private static List<Mark> marks(
            List<Ledger> accepted, Mark.@Nullable Extended extension, LocalDate start) {
        var all =
                Stream.concat(
                                accepted.stream().flatMap(ledger -> pauses(ledger, start)),
                                Stream.ofNullable(extension))
                        .sorted(IN_ORDER)
                        .toList();
        var marks = new ArrayList<Mark>();
        int standing = 0;
        for (var mark : all) {
            if (mark instanceof Mark.Stopped) {
                standing++;
                addIf(standing == 1, mark, marks);
            } else if (mark instanceof Mark.Resumed) {
                standing--;
                addIf(standing == 0, mark, marks);
            } else {
                marks.add(mark);
            }
        }
        if (accepted.stream().allMatch(Ledger::isEnded)) {
            marks.add(new Mark.Ended(lastEnd(accepted, start)));
        }
        return marks;
    }

    private static void addIf(boolean turns, Mark mark, List<Mark> marks) {
        if (turns) {
            marks.add(mark);
        }
    }

    /** When the ledger stood, from the start on; what ends while it stands goes on no longer. */
    private static Stream<Mark> pauses(Ledger ledger, LocalDate start) {
        var pauses = new ArrayList<Mark>();
        Mark.@Nullable Stopped running = null;
        for (var mark : ledger.marks()) {
            if (mark instanceof Mark.Stopped stopped) {
                running = stopped;
            } else if (running != null
                    && (mark instanceof Mark.Resumed || mark instanceof Mark.Ended)) {
                addPause(running, mark, start, pauses);
                running = null;
            }
        }
        if (running != null) {
            pauses.add(notBefore(start, running));
        }
        return pauses.stream();
    }

    private static void addPause(
            Mark.Stopped stopped, Mark end, LocalDate start, List<Mark> pauses) {
        var from = notBefore(start, stopped);
        if (end.day().isAfter(from.day())) {
            pauses.add(from);
            pauses.add(new Mark.Resumed(end.day(), ""));
        }
    }

    private static Mark.Stopped notBefore(LocalDate start, Mark.Stopped stopped) {
        return stopped.day().isBefore(start)
                ? new Mark.Stopped(start, stopped.procedure(), stopped.document())
                : stopped;
    }

    private static LocalDate lastEnd(List<Ledger> accepted, LocalDate start) {
        var last =
                accepted.stream()
                        .flatMap(ledger -> ledger.endedOn().stream())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return last.isBefore(start) ? start : last;
    }

    private static int rank(Mark mark) {
        return switch (mark) {
            case Mark.Started _ -> 0;
            case Mark.Resumed _ -> 1;
            case Mark.Stopped _ -> 2;
            case Mark.Extended _ -> 3;
            case Mark.Ended _ -> 4;
        };
    }
}
