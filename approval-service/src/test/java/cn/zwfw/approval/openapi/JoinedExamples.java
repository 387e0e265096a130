package cn.zwfw.approval.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.Officer;
import cn.zwfw.approval.theme.Restaurant;
import cn.zwfw.platform.access.Duty;

/** Walks through what several departments handle at once. */
record JoinedExamples(int port) {

    void walk(Restaurant restaurant) {
        restaurant.isPublished();
        var everybody = Api.nobody(port);
        everybody.get("/public/themes?q=%E9%A4%90%E9%A6%86");
        everybody.get("/public/themes/" + Restaurant.CODE);
        everybody.get("/public/themes/" + Restaurant.CODE + "/revisions");
        var citizen = Citizen.called(port, "applicant.4");
        var application = citizen.draftsUnder(Restaurant.CODE, Restaurant.FOOD, Restaurant.SIGN);
        citizen.adds(application, "申请书");
        citizen.adds(application, "场所证明");
        for (var number : citizen.submits(application)) {
            Officer.of(port, Duty.HANDLER, number.substring(0, 18))
                    .does(number, "{\"act\": \"ACCEPT\", \"opinion\": \"材料齐全\"}");
        }
        var path = "/joint-cases/" + application;
        var government = Api.officer(port, Duty.GOVERNMENT, "");
        government.get("/joint-cases?limit=1");
        citizen.get(path);
        citizen.get(path + "/clock");
        var longer =
                government.post(
                        path + "/extension",
                        government.get(path).etag(),
                        "{\"workdays\": 15, \"reason\": \"涉及多个部门,需要联合核查。\"}");
        assertThat(longer.status()).as(longer.body()).isEqualTo(200);
    }
}
