package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;

/**
 * Every operation once, with success. The organ {@code Api.ORGAN} must have been told of, and the
 * day be within the year before 2026-12-31.
 */
public final class SharingWalk {

    private static final int N = 700;
    private static final String UNTIL = "2026-12-31";

    private SharingWalk() {}

    public static void through(int port) {
        var sharing = new Sharing(port);
        sharing.publish(Sharing.add(Sharing.resource(N, "2")));
        catalogue(new HttpCaller(port, "/api/supervision/v1", null));
        ok(sharing.collect(N, Sharing.punished("2026-000001", 20_000), broken()), 201);
        ok(sharing.office(Duty.SERVICE_CENTER).get("/catalogue/stale"), 200);
        grants(sharing);
        uses(sharing);
    }

    private static void catalogue(HttpCaller everybody) {
        ok(everybody.get("/public/catalogue?sharing=2"), 200);
        ok(everybody.get("/public/catalogue/" + Sharing.code(N)), 200);
        ok(everybody.get("/public/catalogue/" + Sharing.code(N) + "/revisions"), 200);
        ok(everybody.get("/public/catalogue.jsonld"), 200);
    }

    private static String broken() {
        var data = "{\"entName\": \"\", \"amount\": \"多\"}";
        return Sharing.record("2026-000002", "2026-03-01T09:00:00+08:00", data);
    }

    private static void grants(Sharing sharing) {
        var asked = ok(sharing.ask(N, UNTIL, "\"entName\", \"punishDate\""), 201);
        var why = "{\"reason\": \"用途有变,另行申请\"}";
        ok(
                sharing.other(Duty.EDITOR)
                        .post(Sharing.path(asked) + "/withdrawal", asked.etag(), why),
                200);
        var signed = ok(sharing.sign(sharing.ask(N, UNTIL, "\"entName\"")), 200);
        var granted = ok(sharing.decideGrant(signed, true), 200);
        ok(sharing.other(Duty.EDITOR).get("/grants"), 200);
        ok(sharing.other(Duty.EDITOR).get(Sharing.path(granted)), 200);
    }

    private static void uses(Sharing sharing) {
        var page = ok(sharing.read(sharing.named(), N, ""), 200);
        ok(sharing.uses(N, ""), 200);
        var path = "/catalogue/" + Sharing.code(N) + "/misuse-reports";
        var report =
                "{\"uses\": [%s], \"finding\": \"把企业名单提供给了申请单位以外的机构\"}".formatted(page.text("use"));
        var filed = ok(sharing.provider(Duty.PUBLISHER).post(path, report), 201);
        ok(sharing.office(Duty.INSPECTORATE).get(path), 200);
        var of = "/misuse-reports/" + filed.text("id");
        ok(sharing.office(Duty.INSPECTORATE).get(of), 200);
        var outcome = "{\"outcome\": \"UNFOUNDED\", \"words\": \"经查属于申请的用途\"}";
        ok(sharing.office(Duty.INSPECTORATE).post(of + "/outcome", filed.etag(), outcome), 200);
        ok(sharing.revoke(sharing.other(Duty.EDITOR).get("/grants/" + page.text("grant"))), 200);
    }

    private static Answer ok(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }
}
