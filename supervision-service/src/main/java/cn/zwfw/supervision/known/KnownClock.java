package cn.zwfw.supervision.known;

import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.platform.clock.SpecialProcedure;
import cn.zwfw.platform.clock.Term;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case with all its marks.
 *
 * @param limit what the law gives; not known of a district's case under an older revision
 * @param promise what the item promises, for decisions
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownClock(
        Term term, List<KnownMark> marks, @Nullable Limit limit, @Nullable Limit promise) {

    public Ledger ledger() {
        return new Ledger(term, marks.stream().map(KnownMark::mark).toList());
    }

    /** A mark, without the words that go with it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record KnownMark(
            String kind,
            LocalDate day,
            @Nullable SpecialProcedure procedure,
            @Nullable Integer workdays) {

        Mark mark() {
            return switch (kind) {
                case "STARTED" -> new Mark.Started(day);
                case "STOPPED" -> new Mark.Stopped(day, Objects.requireNonNull(procedure), "");
                case "RESUMED" -> new Mark.Resumed(day, "");
                case "EXTENDED" -> new Mark.Extended(day, Objects.requireNonNull(workdays), "", "");
                case "ENDED" -> new Mark.Ended(day);
                default -> throw new IllegalArgumentException("no mark " + kind);
            };
        }
    }
}
