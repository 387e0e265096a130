package cn.zwfw.supervision.report;

import static cn.zwfw.supervision.report.Reporting.act;
import static cn.zwfw.supervision.report.Reporting.created;
import static cn.zwfw.supervision.report.Reporting.done;

import cn.zwfw.supervision.Api;

/** Calls every operation about reports once, with success. */
public final class ReportWalk {

    private ReportWalk() {}

    public static void through(int port) {
        var city = new Reporting(port, Api.CITY);
        var center = city.center();
        var government = city.government();
        var path =
                "/reports/"
                        + created(center.post("/reports", Reporting.body("2026-01"))).text("id");
        done(center.put(path, "*", "{\"remarks\": \"本月新增进驻事项 12 项,其中 3 项为联办。\"}"));
        act(center, path, "refreshment", "");
        act(center, path, "sending", "");
        act(government, path, "return", Reporting.WHY);
        act(center, path, "refreshment", "");
        act(center, path, "sending", "");
        act(government, path, "acknowledgement", "{\"opinion\": \"请督促逾期较多的部门整改。\"}");
        done(government.get("/reports?limit=1"));
        act(center, city.drafted("2025-12"), "withdrawal", Reporting.WHY);
    }
}
