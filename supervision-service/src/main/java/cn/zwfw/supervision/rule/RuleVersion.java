package cn.zwfw.supervision.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it stood for a time.
 *
 * @param number of the publication; 0 for what the platform comes with
 * @param until when another publication took its place; none while it stands
 */
public record RuleVersion(
        SupervisionRule rule, int number, Instant from, @Nullable Instant until) {}
