package cn.zwfw.approval.listed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An item of the power list in its newest revision that is known here.
 *
 * @param code 实施编码
 * @param number of the revision
 * @param status 1 in force, 2 suspended, 3 cancelled
 * @param document what the public reads of it
 * @param toldAt when the revision took effect
 */
public record ListedItem(
        String code,
        int number,
        String status,
        String type,
        String organ,
        String region,
        String name,
        JsonNode document,
        Instant toldAt) {

    /**
     * 依申请办理: licences, payments, confirmations, rewards, adjudications and others; penalties,
     * coercion, levies and inspections begin with the organ.
     */
    private static final Set<String> APPLIED_FOR = Set.of("01", "05", "07", "08", "09", "10");

    private static final Pattern CLAUSE = Pattern.compile("B(\\d+)\\((\\d+)\\)");

    /**
     * What is kept of a published document.
     *
     * @throws tools.jackson.databind.DatabindException when a field is missing or of another type
     * @throws java.time.DateTimeException when the time of its effect is none
     * @throws IllegalArgumentException when a text cannot be stored
     */
    static ListedItem of(JsonNode document) {
        var content = document.required("content");
        return new ListedItem(
                document.required("code").asString(),
                document.required("number").asInt(),
                document.required("status").asString(),
                content.required("type").asString(),
                document.required("organ").asString(),
                document.required("region").asString(),
                clean(content.required("name").asString()),
                document,
                OffsetDateTime.parse(document.required("effectiveFrom").asString()).toInstant());
    }

    private static String clean(String text) {
        if (text.codePoints().anyMatch(ListedItem::isNoText)) {
            throw new IllegalArgumentException("a name that is no text");
        }
        return text;
    }

    private static boolean isNoText(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    /** Whether somebody applies for it. */
    public boolean isAppliedFor() {
        return APPLIED_FOR.contains(type);
    }

    public boolean isCancelled() {
        return status.equals("3");
    }

    /** Only what is in force can be applied for: a suspended item stays public, no more (B12). */
    public boolean isApplicable() {
        return isAppliedFor() && status.equals("1");
    }

    /** How it stands, in words, with the ground on which it was suspended or cancelled. */
    public String standing() {
        if (!isAppliedFor()) {
            return "依职权办理";
        }
        return switch (status) {
            case "1" -> "在用";
            case "2" -> "暂停" + ground("SUSPEND");
            default -> "取消" + ground("CANCEL");
        };
    }

    /**
     * Unless the newest revision is of another kind: its ground is then not that of the standing.
     */
    private String ground(String kind) {
        var clause = CLAUSE.matcher(document.path("ground").asString(""));
        return document.path("kind").asString("").equals(kind) && clause.matches()
                ? ",依据《兰州市权责清单管理暂行办法》第%s条第(%s)项".formatted(clause.group(1), clause.group(2))
                : "";
    }
}
