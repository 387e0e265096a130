package cn.zwfw.approval.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller.Answer;

/** Walks through what comes after cases, and through those that districts handle. */
record ServedExamples(int port) {

    void walk(String item) {
        rate(item);
        reportIn(item);
    }

    private void rate(String item) {
        var citizen = Citizen.called(port, "applicant.3");
        var number = citizen.applies(item).getFirst();
        var path = "/cases/" + number;
        citizen.post(path + "/withdrawal", citizen.get(path).etag(), "{\"text\": \"不再办理。\"}");
        done(
                citizen.post(
                        path + "/rating",
                        """
                        {"level": 4, "label": "不满意", "reasons": ["ONCE"],
                         "text": "多次要求补充同一材料。", "channel": "MOBILE", "named": false}
                        """),
                201);
        var handler = Api.officer(port, Duty.HANDLER);
        var found = handler.get("/rectifications?state=OPEN&limit=1");
        var rectification = "/rectifications/" + found.json().at("/items/0/id").asString();
        for (var act : new String[] {"VERIFY", "RECTIFY"}) {
            done(
                    handler.post(
                            rectification + "/acts",
                            handler.get(rectification).etag(),
                            "{\"act\": \"%s\", \"opinion\": \"已一次性告知全部材料。\"}".formatted(act)),
                    200);
        }
        var rating = "/ratings/" + number;
        done(
                citizen.post(
                        rating + "/follow-up",
                        citizen.get(rating).etag(),
                        "{\"satisfied\": true, \"text\": \"窗口已经改进。\"}"),
                200);
        rateByCode(citizen, item);
        Api.nobody(port).get("/public/ratings/options");
        for (int n = 0; n < 3; n++) {
            var more = citizen.applies(item).getFirst();
            citizen.post(
                    "/cases/" + more + "/withdrawal",
                    citizen.get("/cases/" + more).etag(),
                    "{\"text\": \"不再办理。\"}");
            citizen.post(
                    "/cases/" + more + "/rating",
                    """
                    {"level": 1, "reasons": [], "text": "", "channel": "PC", "named": false}
                    """);
        }
        done(Api.nobody(port).get("/public/ratings?organ=" + Api.ORGAN), 200);
    }

    private void rateByCode(Citizen citizen, String item) {
        var application = citizen.drafts(item);
        citizen.adds(application, "申请书");
        var number = citizen.submits(application).getFirst();
        var code = citizen.get("/applications/" + application).text("followCode");
        citizen.post(
                "/cases/" + number + "/withdrawal",
                citizen.get("/cases/" + number).etag(),
                "{\"text\": \"不再办理。\"}");
        done(
                Api.nobody(port)
                        .post(
                                "/public/cases/" + number + "/rating?code=" + code,
                                """
                                {"level": 1, "label": "非常满意", "reasons": ["SPEED"],
                                 "text": "办理及时。", "channel": "QR_CODE", "named": false}
                                """),
                201);
    }

    private void reportIn(String item) {
        var system = Api.districtSystem(port, Api.CITY);
        var reported =
                """
                {"number": "QLH-2026-000017", "version": 3, "itemCode": "%s", "itemRevision": 1,
                 "state": "IN_REVIEW", "receivedAt": "2026-03-02T09:30:00+08:00",
                 "acceptedOn": "2026-03-03", "deemed": false,
                 "steps": [{"node": "review", "name": "审查", "office": "行政审批科", "round": 1,
                   "openedAt": "2026-03-03T10:00:00+08:00", "result": ""}],
                 "clocks": [{"term": "DECISION", "marks": [
                   {"kind": "STARTED", "day": "2026-03-03"}]}]}
                """
                        .formatted(item);
        // a refused entry has a trace of its own in each run, and is no example
        var answer =
                system.post("/exchange/case-batches", "{\"entries\": [%s]}".formatted(reported));
        done(answer, 200);
        assertThat(answer.json().at("/results/0/result").asString()).isEqualTo("STORED");
        done(system.get("/exchange/cases?limit=1"), 200);
        done(Api.officer(port, Duty.INSPECTORATE).get("/district-cases?limit=1"), 200);
    }

    private static void done(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
