package cn.zwfw.approval.guide;

import cn.zwfw.approval.Api;

/** Guides as a department writes them. */
public final class GuideDrafts {

    private GuideDrafts() {}

    /** Licence number {@code n} of the organ. */
    public static String code(int n) {
        return Api.ORGAN + "3" + "0001%08d".formatted(n);
    }

    public static String guide(String code, String material) {
        return """
        {"itemCode": "%s", "organ": "%s",
         "conditions": "有与经营的食品品种、数量相适应的场所;有专职或者兼职的食品安全管理人员。",
         "materials": [
           {"name": "%s", "necessity": "REQUIRED", "form": "EITHER", "source": "APPLICANT",
            "originals": 1, "copies": 0, "sample": "/samples/application.pdf", "note": ""},
           {"name": "营业执照", "necessity": "REQUIRED", "form": "ELECTRONIC", "source": "GOVERNMENT",
            "originals": 0, "copies": 1, "sample": "", "note": "可通过共享取得的不需提交"}],
         "procedure": "申请、受理、审查、决定、送达。", "channels": ["ONLINE", "WINDOW"],
         "result": "食品经营许可证"}
        """
                .formatted(code, code.substring(0, 18), material);
    }

    public static String draft(String kind, String entry) {
        return """
        {"list": "guides", "kind": "%s", "ground": "A14", "reason": "首次编制", "entries": [%s]}
        """
                .formatted(kind, entry);
    }

    public static String add(String guide) {
        return draft("ADD", "{\"content\": %s}".formatted(guide));
    }

    public static String amend(String code, String guide) {
        return draft("AMEND", "{\"code\": \"%s\", \"content\": %s}".formatted(code, guide));
    }
}
