package cn.zwfw.convenience.item;

import cn.zwfw.convenience.Api;

/** Convenience items as a unit writes them. */
public final class ItemDrafts {

    private ItemDrafts() {}

    public static String code(int n) {
        return Api.ORGAN + "BM%04d".formatted(n);
    }

    public static String item(int n, String name, String themes) {
        return """
        {"itemCode": "%s", "name": "%s", "organ": "%s", "content": "为居民住宅办理自来水开户。",
         "procedure": "申请、勘察、安装、通水。", "timeLimit": "5 个工作日",
         "requirements": "一次性告知所需材料,不得指定施工单位。", "place": "兰州市政务服务中心二楼",
         "hours": "工作日 9:00—17:00", "telephone": "0931-0000000", "fee": "不收费",
         "webAddress": "https://example.gov.cn/water", "themes": [%s], "audiences": ["1"]}
        """
                .formatted(code(n), name, Api.ORGAN, themes);
    }

    public static String draft(String kind, String entry) {
        return """
        {"list": "convenience-items", "kind": "%s", "ground": "A15", "reason": "首次编制",
         "entries": [%s]}
        """
                .formatted(kind, entry);
    }

    public static String add(String item) {
        return draft("ADD", "{\"content\": %s}".formatted(item));
    }

    public static String amend(int n, String item) {
        return draft("AMEND", "{\"code\": \"%s\", \"content\": %s}".formatted(code(n), item));
    }

    public static String cancel(int n) {
        return draft("CANCEL", "{\"code\": \"%s\"}".formatted(code(n)));
    }
}
