package cn.zwfw.supervision.cases;

import cn.zwfw.supervision.Api;

/** A case as approval-service tells it. */
public record ToldCase(
        String number,
        int version,
        String organ,
        String state,
        String accepted,
        String marks,
        String steps,
        String records) {

    public static final String ITEM = Api.ORGAN + "3000131015000";

    /** Accepted on a day, with ten working days promised and twenty by the law. */
    public static ToldCase accepted(int n, String day) {
        return new ToldCase(
                number(n),
                1,
                Api.ORGAN,
                "ACCEPTED",
                day,
                "{\"kind\": \"STARTED\", \"day\": \"%s\"}".formatted(day),
                "",
                record(1, day, "ACCEPT", "ACCEPTED", "", ""));
    }

    public static String number(int n) {
        return ITEM + "20260302" + "%06d".formatted(n);
    }

    /** The same after another mark of its clock. */
    public ToldCase marked(String newState, String mark) {
        return new ToldCase(
                number,
                version + 1,
                organ,
                newState,
                accepted,
                marks + ", " + mark,
                steps,
                records);
    }

    public ToldCase ended(String day, String newState) {
        var ended = marked(newState, "{\"kind\": \"ENDED\", \"day\": \"%s\"}".formatted(day));
        var act =
                switch (newState) {
                    case "REFUSED" -> "REFUSE";
                    case "WITHDRAWN" -> "WITHDRAW";
                    default -> "GRANT";
                };
        return ended.did(record(ended.version(), day, act, newState, "decide", "准〔2026〕1号"));
    }

    /** The same after an act that moves no clock of the decision. */
    public ToldCase became(String newState, String act, String day) {
        return new ToldCase(
                number,
                version + 1,
                organ,
                newState,
                accepted,
                marks,
                steps,
                records + ", " + record(version + 1, day, act, newState, "", ""));
    }

    /** Delivered, and a month later in the archive, as every case is in the end. */
    public ToldCase archived() {
        return became("DELIVERED", "DELIVER", "2026-04-01")
                .became("ARCHIVED", "ARCHIVE", "2026-05-06");
    }

    /** Whatever becomes of a case, what was decided stays told. */
    private String verdict() {
        if (records.contains("\"act\": \"GRANT\"")) {
            return "\"verdict\": \"GRANTED\",";
        }
        return records.contains("\"act\": \"REFUSE\"") ? "\"verdict\": \"REFUSED\"," : "";
    }

    public ToldCase stepped(String step) {
        var more = steps.isEmpty() ? step : steps + ", " + step;
        return new ToldCase(number, version + 1, organ, state, accepted, marks, more, records);
    }

    public ToldCase did(String record) {
        return new ToldCase(
                number, version + 1, organ, state, accepted, marks, steps, records + ", " + record);
    }

    public static String record(
            int seq, String day, String act, String state, String node, String document) {
        return """
        {"seq": %d, "at": "%sT10:00:00+08:00", "act": "%s", "state": "%s"%s%s}
        """
                .formatted(
                        seq,
                        day,
                        act,
                        state,
                        node.isEmpty() ? "" : ", \"node\": \"" + node + "\"",
                        document.isEmpty() ? "" : ", \"document\": \"" + document + "\"");
    }

    public static String step(String node, String state, String opened, String done) {
        return """
        {"node": "%s", "state": "%s", "round": 1, "openedOn": "%s"%s}
        """
                .formatted(
                        node,
                        state,
                        opened,
                        done.isEmpty() ? "" : ", \"doneOn\": \"" + done + "\"");
    }

    public String json() {
        return """
        {"number": "%s", "version": %d, "itemCode": "%s", "itemRevision": 1,
         "itemName": "食品经营许可", "region": "620100", "organ": "%s", "state": "%s",
         "receivedAt": "%sT09:00:00+08:00", "acceptedOn": "%s", "deemedAccepted": false, %s
         "steps": [%s],
         "clocks": [{"term": "DECISION", "marks": [%s],
           "limit": {"length": 20, "unit": "WORKING_DAYS"},
           "promise": {"length": 10, "unit": "WORKING_DAYS"}}],
         "records": [%s]}
        """
                .formatted(
                        number, version, ITEM, organ, state, accepted, accepted, verdict(), steps,
                        marks, records);
    }
}
