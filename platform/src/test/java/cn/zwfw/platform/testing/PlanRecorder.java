package cn.zwfw.platform.testing;

import cn.zwfw.platform.plan.PlannedByValues;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs statements as they are and keeps the plan by which each was answered: PostgreSQL's own
 * auto_explain tells it as a notice.
 */
public final class PlanRecorder extends PlannedByValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Plan> plans = new ArrayList<>();

    /** Over one connection with a superuser. */
    public PlanRecorder(DataSource source) {
        super(source);
        setIgnoreWarnings(false);
        execute("load 'auto_explain'");
        execute("set auto_explain.log_analyze = on");
        execute("set auto_explain.log_buffers = on");
        execute("set auto_explain.log_format = json");
        execute("set auto_explain.log_level = notice");
    }

    /** The plans of everything that the act asks of the database. */
    public List<Plan> plansOf(Runnable act) {
        execute("set auto_explain.log_min_duration = 0");
        plans.clear();
        act.run();
        var found = List.copyOf(plans);
        execute("set auto_explain.log_min_duration = -1");
        return found;
    }

    @Override
    protected void handleWarnings(@Nullable SQLWarning first) {
        for (var warning = first; warning != null; warning = warning.getNextWarning()) {
            var message = String.valueOf(warning.getMessage());
            if (message.contains("plan:")) {
                plans.add(new Plan(JSON.readTree(message.substring(message.indexOf('{')))));
            }
        }
    }

    /** An answered plan. */
    public record Plan(JsonNode document) {

        /** The nodes that read, in the order in which they are written. */
        public List<Reading> readings() {
            return nodes(document.path("Plan"))
                    .filter(node -> !node.path("Index Name").isMissingNode())
                    .map(node ->
                            new Reading(
                                    node.path("Node Type").asString(),
                                    node.path("Index Name").asString(),
                                    Math.round(
                                            node.path("Actual Rows").asDouble()
                                                    * node.path("Actual Loops").asDouble())))
                    .toList();
        }

        /** Pages touched, in memory or not. */
        public long pages() {
            var root = document.path("Plan");
            return root.path("Shared Hit Blocks").asLong()
                    + root.path("Shared Read Blocks").asLong();
        }

        /** The tables that were read from one end to the other. */
        public List<String> scanned() {
            return nodes(document.path("Plan"))
                    .filter(node -> node.path("Node Type").asString().equals("Seq Scan"))
                    .map(node -> node.path("Relation Name").asString())
                    .toList();
        }

        private static Stream<JsonNode> nodes(JsonNode node) {
            return Stream.concat(
                    Stream.of(node),
                    StreamSupport.stream(node.path("Plans").spliterator(), false)
                            .flatMap(Plan::nodes));
        }
    }

    /** An index that was read, and how many rows it gave. */
    public record Reading(String node, String index, long rows) {}
}
