package cn.zwfw.approval.district;

import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries of a batch. */
final class Rows {

    private Rows() {}

    /** A case under review whose clock was stopped and runs again. */
    static ObjectNode row(String number, int version, String item) {
        var row =
                """
                {"number": "%s", "version": %d, "itemCode": "%s", "itemRevision": 2,
                 "state": "IN_REVIEW", "receivedAt": "2026-03-02T09:30:00+08:00",
                 "acceptedOn": "2026-03-03", "deemed": false,
                 "steps": [
                   {"node": "accept", "name": "受理", "office": "行政审批科", "round": 1,
                    "openedAt": "2026-03-02T09:30:00+08:00",
                    "doneAt": "2026-03-03T10:00:00+08:00", "result": "受理通知书"},
                   {"node": "review", "name": "审查", "office": "行政审批科", "round": 1,
                    "openedAt": "2026-03-03T10:00:00+08:00", "result": ""}],
                 "clocks": [
                   {"term": "ACCEPTANCE", "marks": [
                     {"kind": "STARTED", "day": "2026-03-02"}, {"kind": "ENDED", "day": "2026-03-03"}]},
                   {"term": "DECISION", "marks": [
                     {"kind": "STARTED", "day": "2026-03-03"},
                     {"kind": "STOPPED", "day": "2026-03-04", "procedure": "TESTING"},
                     {"kind": "RESUMED", "day": "2026-03-06"},
                     {"kind": "EXTENDED", "day": "2026-03-09", "workdays": 5}]}]}
                """
                        .formatted(number, version, item);
        return (ObjectNode) HttpCaller.JSON.readTree(row);
    }

    /** With one field set by a JSON pointer of its parent. */
    static ObjectNode with(ObjectNode row, String parent, String field, String json) {
        var changed = row.deepCopy();
        ((ObjectNode) changed.at(parent)).set(field, HttpCaller.JSON.readTree(json));
        return changed;
    }

    static Answer report(HttpCaller system, List<? extends JsonNode> rows) {
        var batch = HttpCaller.JSON.createObjectNode();
        rows.forEach(batch.putArray("entries")::add);
        return system.post("/exchange/case-batches", batch.toString());
    }

    /** What became of each row. */
    static List<String> results(Answer answer) {
        return answer.json()
                .path("results")
                .valueStream()
                .map(outcome -> outcome.path("result").asString())
                .toList();
    }

    static JsonNode outcome(Answer answer) {
        return answer.json().at("/results/0");
    }
}
