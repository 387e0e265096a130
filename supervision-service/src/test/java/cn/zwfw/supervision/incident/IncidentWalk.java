package cn.zwfw.supervision.incident;

import static cn.zwfw.supervision.incident.Incidence.done;

import cn.zwfw.platform.access.Duty;

/**
 * Calls every operation about incidents and risks once, with success. Both organs of {@code Api}
 * are known to the service before.
 */
public final class IncidentWalk {

    private IncidentWalk() {}

    public static void through(int port) {
        var incidence = new Incidence(port);
        var editor = incidence.officer(Duty.EDITOR);
        var bureau = incidence.other(Duty.DATA_BUREAU);
        var inspector = incidence.other(Duty.INSPECTORATE);
        var id = incidence.reported("TAMPERING", "办事指南附件被替换。");
        incidence.done(editor, id, "supplement");
        incidence.done(bureau, id, "handling");
        incidence.done(inspector, id, "return");
        incidence.done(bureau, id, "handling");
        incidence.done(inspector, id, "verification");
        done(bureau.get("/incidents?limit=1"));
        done(bureau.get("/incidents/" + id));

        var assessment = "/risk-assessments/" + incidence.filed("2026-02-28", "口令长期未更换");
        done(bureau.get("/risk-assessments?limit=1"));
        done(bureau.get("/risk-assessments/overdue?limit=1"));
        done(bureau.get(assessment));
        done(editor.post(assessment + "/findings/1/completion", "*", Incidence.WORDS));
    }
}
