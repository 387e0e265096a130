package cn.zwfw.supervision.known;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.clock.Term;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case of the city or of a district: the data of {@code approval.case}.
 *
 * @param source {@code district} for what a district handles in a system of its own
 * @param verdict what was decided in substance, which stays told whatever becomes of the case then
 * @param records empty for districts, which tell none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownCase(
        String number,
        @Nullable String source,
        String itemCode,
        int itemRevision,
        String itemName,
        String region,
        String organ,
        String state,
        OffsetDateTime receivedAt,
        @Nullable LocalDate acceptedOn,
        boolean deemedAccepted,
        @Nullable String verdict,
        List<KnownStep> steps,
        List<KnownClock> clocks,
        List<KnownRecord> records) {

    private static final Set<String> RUNNING =
            Set.of(
                    "SUBMITTED",
                    "PRE_CHECK",
                    "SUPPLEMENT",
                    "ACCEPTED",
                    "IN_REVIEW",
                    "SPECIAL_PROCEDURE");

    private static final Set<String> ENDING =
            Set.of("GRANT", "REFUSE", "DECLARE_NOT_REQUIRED", "REFUSE_ACCEPTANCE", "WITHDRAW");

    public boolean isOfDistrict() {
        return source != null;
    }

    /** Whether nothing has been decided that ends it. */
    public boolean isRunning() {
        return RUNNING.contains(state);
    }

    /** Whether it was decided in substance, not turned away or given up. */
    public boolean isDecided() {
        return verdict != null;
    }

    /** Of a term the last clock counts: that of acceptance begins anew after a supplement. */
    public Optional<KnownClock> clock(Term term) {
        return clocks.reversed().stream().filter(clock -> clock.term() == term).findFirst();
    }

    /** The clock by which it has to be accepted or decided now; none while the applicant's turn. */
    public Optional<KnownClock> runningClock() {
        return Stream.of(Term.DECISION, Term.ACCEPTANCE)
                .flatMap(term -> clock(term).stream())
                .filter(clock -> !clock.ledger().isEnded())
                .findFirst();
    }

    /**
     * The day on which it was decided, refused at the door or withdrawn; none while it runs. A
     * district may tell of an end and of no clock: then it was when the last thing was done, or,
     * when it tells nothing at all, by the day on which it was told.
     */
    public Optional<LocalDate> endedOn(LocalDate toldOn) {
        return isRunning()
                ? Optional.empty()
                : recorded()
                        .or(() -> clock(Term.DECISION).flatMap(clock -> clock.ledger().endedOn()))
                        .or(this::lastDone)
                        .or(() -> Optional.of(toldOn));
    }

    private Optional<LocalDate> recorded() {
        return records.stream()
                .filter(record -> ENDING.contains(record.act()))
                .map(record -> CityTime.day(record.at().toInstant()))
                .findFirst();
    }

    private Optional<LocalDate> lastDone() {
        return Stream.concat(
                        clocks.stream().flatMap(clock -> clock.ledger().endedOn().stream()),
                        steps.stream().flatMap(step -> Stream.ofNullable(step.doneOn())))
                .max(Comparator.naturalOrder());
    }

    public Instant received() {
        return receivedAt.toInstant();
    }
}
