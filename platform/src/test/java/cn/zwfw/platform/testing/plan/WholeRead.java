package cn.zwfw.platform.testing.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A table that a plan reads from end to end, or an index of it.
 *
 * @param index by which; blank if by none
 * @param node as PostgreSQL names what reads, with its conditions
 */
record WholeRead(String table, String index, String node) {

    /** What hands on row by row: when enough are there, no more are read below it. */
    private static final Set<String> HANDING_ON =
            Set.of(
                    "Limit",
                    "Result",
                    "ProjectSet",
                    "LockRows",
                    "Append",
                    "Merge Append",
                    "Nested Loop",
                    "Subquery Scan",
                    "Unique",
                    "Group",
                    "Incremental Sort",
                    "Memoize",
                    "Materialize");

    /**
     * Those of a plan.
     *
     * @param leading what each B-tree begins with: a condition on later columns reads it whole
     */
    static List<WholeRead> in(JsonNode plan, Map<String, String> leading) {
        var found = new ArrayList<WholeRead>();
        collect(plan, "", false, leading, found);
        return found;
    }

    private static void collect(
            JsonNode node,
            String table,
            boolean limited,
            Map<String, String> leading,
            List<WholeRead> found) {
        var type = node.path("Node Type").asString("");
        if (type.equals("BitmapAnd") && isNarrowed(node, table, leading)) {
            return;
        }
        var read = node.path("Relation Name").asString(table);
        var index = node.path("Index Name").asString("");
        var condition = node.path("Index Cond").asString("");
        var byIndex = !condition.isEmpty() && condition.contains(leading.getOrDefault(index, ""));
        var whole = type.equals("Seq Scan") || (!index.isEmpty() && !byIndex);
        if (whole && !limited) {
            found.add(new WholeRead(read, index, described(node)));
        }
        var handsOn =
                type.equals("Limit")
                        || (limited && (HANDING_ON.contains(type) || isSortedAggregate(node)));
        for (var child : node.path("Plans")) {
            var relationship = child.path("Parent Relationship").asString("");
            var inside =
                    relationship.equals("Outer")
                            || relationship.equals("Member")
                            || relationship.equals("Subquery");
            collect(child, read, handsOn && inside, leading, found);
        }
    }

    /** Of several indexes together, one is enough that leads to few rows. */
    private static boolean isNarrowed(JsonNode and, String table, Map<String, String> leading) {
        for (var child : and.path("Plans")) {
            var found = new ArrayList<WholeRead>();
            collect(child, table, false, leading, found);
            if (found.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSortedAggregate(JsonNode node) {
        return node.path("Node Type").asString("").equals("Aggregate")
                && node.path("Strategy").asString("").equals("Sorted");
    }

    private static String described(JsonNode node) {
        var said = new StringBuilder(node.path("Node Type").asString(""));
        for (var part : List.of("Index Name", "Relation Name", "Index Cond", "Filter")) {
            if (node.has(part)) {
                said.append(", ").append(part).append(": ").append(node.path(part).asString(""));
            }
        }
        return said.toString();
    }
}
