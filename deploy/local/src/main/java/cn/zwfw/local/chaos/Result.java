package cn.zwfw.local.chaos;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What became of the platform under one fault, as {@code deploy/chaos/chaos run} wrote it down.
 *
 * @param json {@code fault}, {@code what}, {@code commit}, {@code instances}, {@code began}, {@code
 *     mended}, {@code ready}, {@code settled} (instants; empty: not reached), {@code ended}
 *     (processes that the fault ended besides those it was to end), {@code load} (the report),
 *     {@code check} (its findings), {@code trails} (an audit verdict for each service); or {@code
 *     fault}, {@code what} and {@code leftOut} with the reason
 */
record Result(JsonNode json) {

    private static final int SERVICES = 5;

    String text(String field) {
        return json.path(field).asString("");
    }

    boolean isLeftOut() {
        return !text("leftOut").isEmpty();
    }

    int load(String field) {
        return json.path("load").path(field).asInt(-1);
    }

    /** Acknowledged writes that are not kept. */
    int writesLost() {
        return findings("writesLost");
    }

    /** Of consumers and topics, what they lack. */
    int eventsLost() {
        return findings(" lost");
    }

    /** Of owners, consumers and topics, what they have twice or besides. */
    int doubled() {
        return findings("writesDoubled") + findings(" doubled");
    }

    int parked() {
        return findings("parked");
    }

    boolean trailsAreSound() {
        var trails = json.path("trails");
        return trails.size() == SERVICES
                && trails.valueStream()
                        .allMatch(trail ->
                                trail.path("findings").isEmpty()
                                        && trail.path("findings").isArray());
    }

    /** Whether nothing was lost or doubled, all became ready and quiet, and no finding is left. */
    boolean isSound() {
        return isLeftOut() || (isFinished() && isWhole() && trailsAreSound());
    }

    private boolean isFinished() {
        return !text("ready").isEmpty()
                && !text("settled").isEmpty()
                && load("requests") > 0
                && !json.path("check").isEmpty();
    }

    private boolean isWhole() {
        return writesLost() + eventsLost() + doubled() + parked() == 0;
    }

    /** Seconds from the mending to the end of the last request that failed; 0 when none did. */
    long secondsToRecover() {
        var last = json.path("load").path("lastFailure").asString("");
        return last.isEmpty() ? 0 : seconds(text("mended"), last);
    }

    /** Seconds between two instants; 0 when the second came before the first or did not come. */
    long secondsBetween(String first, String second) {
        return text(second).isEmpty() ? 0 : seconds(text(first), text(second));
    }

    private static long seconds(String from, String to) {
        var between = Duration.between(Instant.parse(from), Instant.parse(to));
        return Math.max(0, between.plusMillis(500).toSeconds());
    }

    private int findings(String kind) {
        return json.path("check")
                .propertyStream()
                .filter(finding -> finding.getKey().endsWith(kind))
                .mapToInt(finding -> finding.getValue().size())
                .sum();
    }
}
