package cn.zwfw.powerlist.dormancy;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.powerlist.reviewed.PowerObjection;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An item that has had a case within three years is not suspended for having had none. What was
 * before the platform only the department knows: without a case that speaks against it, the
 * reviewing office judges.
 */
@Component
@Cites(value = "B12(2)", rows = "P6")
class StillUsed implements PowerObjection {

    private static final String QUIET = "B12(2)";

    private final ItemUsage usage;
    private final Clock clock;

    StillUsed(ItemUsage usage, Clock clock) {
        this.usage = usage;
        this.clock = clock;
    }

    @Override
    public Optional<Violation> against(Ground ground, String code) {
        if (!ground.code().equals(QUIET)) {
            return Optional.empty();
        }
        var quietDay = CityTime.today(clock).minus(Dormancy.QUIET);
        return usage.lastCase(code)
                .filter(day -> day.isAfter(quietDay))
                .map(day -> Violation.at("", "case-within-three-years", code, day.toString()));
    }
}
