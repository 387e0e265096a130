package cn.zwfw.supervision.breach;

import cn.zwfw.supervision.rule.Watched;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What shows that something was done or left undone.
 *
 * @param watched none for what somebody recorded
 * @param at when it was so first
 * @param due the last day that passed; none for what happened
 */
public record Evidence(
        @Nullable Watched watched, String what, Instant at, @Nullable LocalDate due) {}
