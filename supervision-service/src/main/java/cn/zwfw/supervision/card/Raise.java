package cn.zwfw.supervision.card;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.supervision.rule.Level;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A card that is raised, or raised higher.
 *
 * @param rule 监察规则编号, and {@code ruleNumber} which publication of it; 0 for the platform's own
 * @param due the last day that was missed or comes near; none for what happened
 */
public record Raise(
        Level level,
        String rule,
        int ruleNumber,
        Duty addressee,
        Instant at,
        String message,
        @Nullable LocalDate due) {}
