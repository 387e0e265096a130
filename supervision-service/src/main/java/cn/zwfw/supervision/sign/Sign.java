package cn.zwfw.supervision.sign;

import cn.zwfw.supervision.rule.Measure;
import cn.zwfw.supervision.rule.Watched;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a rule may look at. */
public sealed interface Sign permits Course, Occurrence {

    Watched watched();

    /** What it is about, in words. */
    String what();

    /** When it is so, as it was known then: an extension that came later changes nothing before. */
    List<Seen> seen(Measure measure, int threshold);

    /**
     * A time in which it is so.
     *
     * @param due the last day that was known then
     */
    record Seen(Span span, @Nullable LocalDate due) {

        static Seen at(Instant moment) {
            return new Seen(new Span(moment, moment.plusNanos(1)), null);
        }
    }
}
