package cn.zwfw.supervision.sharing.freshness;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 更新周期: how often a provider promises to hand in a resource anew. */
@Cites(value = "A9", rows = "S5")
public enum UpdateCycle {
    REAL_TIME("实时"),
    DAILY("每日"),
    WEEKLY("每周"),
    MONTHLY("每月"),
    QUARTERLY("季度"),
    YEARLY("每年"),
    ON_DEMAND("按需");

    private static final int MONTHS_OF_QUARTER = 3;

    private final String label;

    UpdateCycle(String label) {
        this.label = label;
    }

    @JsonValue
    public String label() {
        return label;
    }

    /**
     * Until when the next collection is owed; on days of the calendar, working or not.
     *
     * @param realTime what counts as at once
     * @return none when nothing is promised
     */
    @Nullable Instant after(Instant last, Duration realTime) {
        var from = last.atZone(CityTime.ZONE);
        return switch (this) {
            case REAL_TIME -> last.plus(realTime);
            case DAILY -> from.plusDays(1).toInstant();
            case WEEKLY -> from.plusWeeks(1).toInstant();
            case MONTHLY -> from.plusMonths(1).toInstant();
            case QUARTERLY -> from.plusMonths(MONTHS_OF_QUARTER).toInstant();
            case YEARLY -> from.plusYears(1).toInstant();
            case ON_DEMAND -> null;
        };
    }

    /** As it is written, also in messages that list what there is. */
    @Override
    public String toString() {
        return label;
    }
}
