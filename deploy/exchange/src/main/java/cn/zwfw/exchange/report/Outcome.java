package cn.zwfw.exchange.report;

import cn.zwfw.exchange.city.CityAway;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What became of a row.
 *
 * @param result as the city says it
 * @param problem why it was refused, as JSON
 */
record Outcome(String result, @Nullable String problem) {

    static final String REFUSED = "REFUSED";

    static Outcome refused(JsonNode problem) {
        return new Outcome(REFUSED, problem.toString());
    }

    /**
     * One for each row, in their order.
     *
     * @throws CityAway when the answer does not say it of every row
     */
    static List<Outcome> read(JsonNode answer, Batch batch) {
        var outcomes = answer.path("results").valueStream().map(Outcome::read).toList();
        if (outcomes.size() != batch.rows().size()) {
            throw CityAway.broken(
                    "%d results for %d rows".formatted(outcomes.size(), batch.rows().size()));
        }
        return outcomes;
    }

    private static Outcome read(JsonNode row) {
        var result = row.path("result").asString("");
        if (result.isEmpty()) {
            throw CityAway.broken("a row without a result");
        }
        return new Outcome(result, row.has("problem") ? row.path("problem").toString() : null);
    }
}
