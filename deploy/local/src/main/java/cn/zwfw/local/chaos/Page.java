package cn.zwfw.local.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code page RESULTS-FOLDER FILE}: writes the page from what was kept of each fault. Ends with 0
 * when no result is unsound, with 1 when one is or there is none.
 */
final class Page {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FOOT =
            """

            - A request has failed when it was not answered with the one status it must have, within 35 s. Reads are not sent again.
            - A client has the addresses of both gateways, and goes to the other when one takes no connection.
            - Lost events: what a topic or a consumer lacks, has older or in another state than the owner. Doubled: an application that became two cases, a code that was
              added twice, what a consumer or a topic has besides the owner. Topics are told at least once; that the same is told again is no fault.
            - Mending is the moment in which the network is whole, the disk is free, or a process that was killed is started again, which then takes its time to start.
            - Requests that hung when the fault was mended are counted until they end, so that a last failure may come up to 35 s after all is well.
            """;

    private Page() {}

    static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: page RESULTS-FOLDER FILE");
            System.exit(2);
        }
        var results = read(Path.of(arguments[0]));
        if (results.isEmpty()) {
            System.err.println("There are no results in " + arguments[0]);
            System.exit(1);
        }
        Files.writeString(
                Path.of(arguments[1]), of(results, Runtime.getRuntime().availableProcessors()));
        var unsound = results.stream().filter(result -> !result.isSound()).toList();
        unsound.forEach(result -> System.err.println("not sound: " + result.text("fault")));
        System.exit(unsound.isEmpty() ? 0 : 1);
    }

    private static List<Result> read(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Result(JSON.readTree(file.toFile())))
                    .toList();
        }
    }

    /** The page; results in the order given. */
    static String of(List<Result> results, int cores) {
        var page = new StringBuilder();
        var done = results.stream().filter(result -> !result.isLeftOut()).toList();
        var times = done.stream().map(result -> result.text("began")).sorted().toList();
        var twice = done.stream().allMatch(result -> result.json().path("instances").asInt(1) > 1);
        var commits = done.stream().map(result -> result.text("commit")).distinct().toList();
        page.append(head(times, commits, cores, twice));
        done.forEach(result -> page.append(row(result)));
        page.append(FOOT);
        for (var result : done) {
            if (!result.json().path("ended").isEmpty()) {
                page.append("- ")
                        .append(result.text("fault"))
                        .append(": these ended by themselves and were started again: ")
                        .append(result.json().path("ended"))
                        .append(".\n");
            }
        }
        results.stream()
                .filter(Result::isLeftOut)
                .forEach(result ->
                        page.append(
                                "- Left out: %s (%s).%n"
                                        .formatted(result.text("what"), result.text("leftOut"))));
        done.stream()
                .filter(result -> !result.isSound())
                .forEach(result ->
                        page.append(
                                "- **Not sound: %s**: %s%n"
                                        .formatted(
                                                result.text("fault"),
                                                result.json().path("check"))));
        return page.toString();
    }

    private static String head(List<String> times, List<String> commits, int cores, boolean twice) {
        return """
        # The platform under faults

        Written by `deploy/chaos/chaos page` from runs of `deploy/chaos/chaos run` between %s and %s, of what was built from %s, on one machine with %d cores:
        %s of the gateway and of each service, three brokers that keep every topic three times, one PostgreSQL, each process in a network of its own.

        Meanwhile `deploy/load` asks for things as clients do that send again what was not acknowledged. Afterwards, when outboxes are empty and consumers have read
        their topics, every write that was acknowledged since the platform was set up is looked for at its owner, and owner, topics and consumers are compared.

        | fault | requests | failed | sent again, then acknowledged | acknowledged writes | of them lost | events lost | doubled | parked besides poison | audit trails | last failure after mending | ready after mending | quiet after the load |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|---|--:|--:|--:|
        """
                .formatted(
                        times.isEmpty() ? "-" : times.getFirst(),
                        times.isEmpty() ? "-" : times.getLast(),
                        String.join(", ", commits),
                        cores,
                        twice ? "two instances" : "one instance, in some runs two,");
    }

    private static String row(Result result) {
        return "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %s | %s | %s | %s |%n"
                .formatted(
                        result.text("what"),
                        result.load("requests"),
                        result.load("failed"),
                        result.load("recovered"),
                        result.load("writesAcknowledged"),
                        result.writesLost(),
                        result.eventsLost(),
                        result.doubled(),
                        result.parked(),
                        result.trailsAreSound() ? "sound" : "**not sound**",
                        result.secondsToRecover() + " s",
                        result.text("ready").isEmpty()
                                ? "**never**"
                                : result.secondsBetween("mended", "ready") + " s",
                        result.text("settled").isEmpty()
                                ? "**never**"
                                : result.secondsBetween("loaded", "settled") + " s");
    }
}
