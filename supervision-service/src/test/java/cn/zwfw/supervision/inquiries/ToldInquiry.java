package cn.zwfw.supervision.inquiries;

import cn.zwfw.supervision.Api;

/**
 * A complaint as convenience-service tells it: five working days to answer, five more once.
 *
 * @param organ empty until it is routed, and of a breach
 * @param acts with their minutes in the city; the first is when it was received
 */
public record ToldInquiry(
        String number,
        int version,
        String kind,
        boolean breach,
        String region,
        String organ,
        String received,
        String acts) {

    public static ToldInquiry complaint(int n, String received) {
        return new ToldInquiry(
                "%sT20260302%06d".formatted(Api.CITY, n),
                1,
                "COMPLAINT",
                false,
                Api.CITY,
                Api.ORGAN,
                received,
                act("RECEIVE", received));
    }

    public ToldInquiry of(String newRegion, String newOrgan) {
        return new ToldInquiry(number, version, kind, breach, newRegion, newOrgan, received, acts);
    }

    public ToldInquiry aboutBreach() {
        return new ToldInquiry(number, version, kind, true, region, "", received, acts);
    }

    public ToldInquiry did(String act, String at) {
        var more = acts + ", " + act(act, at);
        return new ToldInquiry(number, version + 1, kind, breach, region, organ, received, more);
    }

    private static String act(String act, String at) {
        return """
        {"act": "%s", "at": "%s:00+08:00"}
        """
                .formatted(act, at);
    }

    public String json() {
        return """
        {"number": "%s", "version": %d, "kind": "%s", "breach": %s, %s
         "region": "%s", "state": "ASSIGNED", "receivedAt": "%s:00+08:00",
         "limits": {"reply": 5, "extension": 5, "forwarding": 1}, "acts": [%s]}
        """
                .formatted(number, version, kind, breach, answering(), region, received, acts);
    }

    private String answering() {
        if (breach) {
            return "\"office\": \"REFORM_OFFICE\", \"concerned\": \"" + Api.ORGAN + "\",";
        }
        return organ.isEmpty() ? "" : "\"organ\": \"" + organ + "\",";
    }
}
