package cn.zwfw.platform.testing;

import cn.zwfw.platform.calendar.CityTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells what happened in a test as it would be told on any other day: what differs from run to run
 * (random identifiers, digests, moments, days to come) gets a value of the same form that does not.
 */
final class Retold {

    private static final Pattern CHANGING =
            Pattern.compile(
                    "(?<uuid>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})"
                            + "|(?<digest>\\b[0-9a-f]{64}\\b)"
                            + "|(?<moment>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?"
                            + "(?<zone>Z|\\+\\d\\d:\\d\\d))"
                            + "|(?<code>(?<=\"followCode\":\")[0-9A-Z]{10})"
                            + "|(?<trace>(?<=\"traceId\":\")[0-9a-f]{32})"
                            + "|(?<bytes>(?<=\"bytes\":)\\d+)"
                            + "|(?<entry>(?<=\"entry\":)\\d+)"
                            + "|(?<day>\\b\\d{4}-\\d\\d-\\d\\d\\b)");

    private final Map<String, String> seen = new HashMap<>();

    String of(String text) {
        return CHANGING.matcher(text).replaceAll(this::stable);
    }

    private String stable(MatchResult found) {
        if (found.group("moment") != null) {
            return found.group("zone").equals("Z")
                    ? "2026-10-09T01:30:00Z"
                    : "2026-10-09T09:30:00+08:00";
        }
        if (found.group("bytes") != null) {
            return "59518";
        }
        if (found.group("entry") != null) {
            return "101";
        }
        if (found.group("trace") != null) {
            return "0123456789abcdef0123456789abcdef";
        }
        if (found.group("code") != null) {
            return "7KQ2M9XWTB";
        }
        if (found.group("day") != null) {
            var past =
                    LocalDate.parse(found.group())
                            .isBefore(LocalDate.now(Clock.system(CityTime.ZONE)));
            return past ? found.group() : "2026-12-31";
        }
        var number = seen.size() + 1;
        return seen.computeIfAbsent(
                found.group(),
                unseen ->
                        found.group("uuid") != null
                                ? "0199c8a0-0000-7000-8000-%012x".formatted(number)
                                : "%064x".formatted(number));
    }
}
