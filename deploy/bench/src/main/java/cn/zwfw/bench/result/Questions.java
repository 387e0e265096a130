package cn.zwfw.bench.result;

import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes samples of what deploy/bench/search or board wrote: each search or question a series, of
 * one round that is the median of many.
 */
final class Questions {

    private Questions() {}

    static void main(String[] arguments) {
        var json = JsonMapper.builder().build();
        var report = json.readTree(Path.of(arguments[0]).toFile());
        var asked = report.path("searches").isArray() ? "searches" : "questions";
        for (var one : report.required(asked)) {
            var sample = json.createObjectNode();
            // dots stand between series and figure
            sample.put(
                    "series",
                    one.path("search").asString(one.path("asked").asString("")).replace('.', ' '));
            sample.put("round", 1);
            var figures = sample.putObject("figures");
            for (var figure : new String[] {"p50", "p95", "pages"}) {
                figures.put(figure, one.required(figure).asDouble());
            }
            System.out.println(json.writeValueAsString(sample));
        }
    }
}
