package cn.zwfw.finance.poverty;

import cn.zwfw.finance.Api;

/** Projects of a district as they are written. */
public final class ProjectDrafts {

    private ProjectDrafts() {}

    /** Project number {@code n} of the district in 2026. */
    public static String code(int n) {
        return "6201022026%04d".formatted(n);
    }

    /** A project with money from four sources. */
    public static String project(
            String code,
            String investment,
            String central,
            String province,
            String city,
            String county) {
        return """
        {"code": "%s", "organ": "%s", "year": %s, "batch": "第一批",
         "name": "青白石街道人饮安全巩固提升工程", "approval": "城农领发〔2026〕3号",
         "investment": "%s",
         "sources": {"central": "%s", "province": "%s", "city": "%s", "county": "%s"},
         "works": "铺设供水管道 6 公里,新建蓄水池 2 座。", "benefits": "解决 85 户 320 人饮水安全。",
         "supervisor": "城关区农业农村局", "implementer": "青白石街道办事处",
         "township": "青白石街道", "village": "上坪村", "households": 85, "persons": 320,
         "startOn": "2026-04-01", "endOn": "2026-10-31", "progress": 0}
        """
                .formatted(
                        code,
                        Api.DISTRICT_DEPARTMENT,
                        code.substring(6, 10),
                        investment,
                        central,
                        province,
                        city,
                        county);
    }

    public static String project(String code) {
        return project(code, "1000.01", "600.00", "300.00", "100.00", "0.01");
    }

    public static String add(String project) {
        return change("ADD", "A7", "{}", "{\"content\": " + project + "}");
    }

    public static String adjust(String code, String project, String approvedOn) {
        return change(
                "ADJUST",
                "A7-ADJUSTED",
                approved(approvedOn),
                "{\"code\": \"%s\", \"content\": %s}".formatted(code, project));
    }

    public static String cancel(String code, String approvedOn) {
        return change(
                "CANCEL",
                "A7-CANCELLED",
                approved(approvedOn),
                "{\"code\": \"%s\"}".formatted(code));
    }

    static String approved(String on) {
        return """
        {"approval": {"organ": "城关区农村工作领导小组", "document": "城农领发〔2026〕9号",
         "approvedOn": "%s"}}
        """
                .formatted(on);
    }

    static String change(String kind, String ground, String particulars, String entry) {
        return """
        {"list": "poverty-projects", "kind": "%s", "ground": "%s", "reason": "年度计划",
         "particulars": %s, "entries": [%s]}
        """
                .formatted(kind, ground, particulars, entry);
    }
}
