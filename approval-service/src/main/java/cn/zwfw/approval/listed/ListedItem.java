package cn.zwfw.approval.listed;

import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An item of the power list in its newest revision that is known here.
 *
 * @param code 实施编码
 * @param number of the revision
 * @param status 1 in force, 2 suspended, 3 cancelled
 * @param document what the public reads of it
 * @param toldAt when the revision took effect, by its event
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

    /** How it stands, in words. */
    public String standing() {
        if (!isAppliedFor()) {
            return "依职权办理";
        }
        return switch (status) {
            case "1" -> "在用";
            case "2" -> "暂停";
            default -> "取消";
        };
    }
}
