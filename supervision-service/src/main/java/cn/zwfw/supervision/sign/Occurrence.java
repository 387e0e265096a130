package cn.zwfw.supervision.sign;

import cn.zwfw.supervision.rule.Measure;
import cn.zwfw.supervision.rule.Watched;
import java.time.Instant;
import java.util.List;

/** Something that happened at a moment, and stays so. */
public record Occurrence(Watched watched, String what, Instant at) implements Sign {

    @Override
    public List<Seen> seen(Measure measure, int threshold) {
        return measure == Measure.OCCURRED ? List.of(Seen.at(at)) : List.of();
    }
}
