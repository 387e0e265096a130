package cn.zwfw.supervision.conformance;

import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.cases.ToldCase;

/** An item as power-list-service publishes it. */
public final class ToldItem {

    static final String FLOW =
            """
            {"nodes": [
              {"kind": "step", "id": "accept", "name": "受理", "office": "行政审批处",
               "duty": "HANDLER", "days": 1, "result": "", "external": true},
              {"kind": "parallel", "id": "both", "branches": [
                {"nodes": [{"kind": "step", "id": "papers", "name": "材料审查", "office": "行政审批处",
                  "duty": "HANDLER", "days": 4, "result": "", "external": false}]},
                {"nodes": [{"kind": "step", "id": "visit", "name": "现场核查", "office": "监管处",
                  "duty": "HANDLER", "days": 5, "result": "", "external": true}]}]},
              {"kind": "choice", "id": "way", "branches": [
                {"when": "需要专家评审", "nodes": [{"kind": "step", "id": "experts", "name": "专家评审",
                  "office": "监管处", "duty": "HANDLER", "days": 5, "result": "", "external": true}]}],
               "otherwise": []},
              {"kind": "step", "id": "decide", "name": "决定", "office": "分管领导",
               "duty": "PUBLISHER", "days": 3, "result": "许可决定", "external": true}]}
            """;

    private ToldItem() {}

    /** The publication of an item of another code. */
    public static String json(String code, int number, String status, String from) {
        return json(number, status, from).replace(ToldCase.ITEM, code);
    }

    /**
     * A publication of the item.
     *
     * @param status 1 in force, 2 suspended, 3 cancelled
     */
    public static String json(int number, String status, String from) {
        return """
        {"list": "power-items", "code": "%s", "number": %d, "status": "%s", "kind": "ADD",
         "organ": "%s", "region": "620100", "effectiveFrom": "%sT00:00:00+08:00",
         "content": {"name": "食品经营许可", "flow": %s}}
        """
                .formatted(ToldCase.ITEM, number, status, Api.ORGAN, from, FLOW);
    }
}
