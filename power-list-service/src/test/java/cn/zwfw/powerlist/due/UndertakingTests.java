package cn.zwfw.powerlist.due;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A delegation is undertaken, a cancellation followed, by every district concerned. */
@ServiceTest
@TestPropertySource(properties = "test.database=undertaking")
@Cites(
        value = {"B9(4)", "B9(5)", "B9(6)", "B15"},
        rows = "P7")
class UndertakingTests {

    private static final String DISTRICT = "620102";
    private static final String OTHER_DISTRICT = "620103";
    private static final String ORGAN = "116201020130003004";

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @Test
    void aPowerIsDelegatedDownwardsOnly() {
        publish(206, "只能下放的许可");
        for (var receiver : List.of("620100", "620000", "620200", "110101")) {
            var answer =
                    Api.officer(port, Duty.EDITOR)
                            .post(
                                    "/change-requests",
                                    Drafts.draft(
                                            "DELEGATE",
                                            "B9(6)",
                                            "{\"code\": \"%s\"}".formatted(Drafts.code(206)),
                                            "{\"receivers\": [\"620102\", \"%s\"]}"
                                                    .formatted(receiver)));
            assertThat(answer.status()).as(receiver).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString())
                    .isEqualTo("/particulars/receivers/1");
            assertThat(answer.json().at("/errors/0/code").asString())
                    .isEqualTo("receiver-not-below");
        }
    }

    @Test
    void whatIsNotUndertakenInTimeIsShownAsOverdue() {
        publish(207, "逾期未承接的许可");
        var delegated = Drafts.byCode("DELEGATE", "B9(6)", Drafts.code(207));
        Journey.draft(port, delegated).toTheEnd();
        var office = reformOffice(DISTRICT);
        var due = only(office, "逾期未承接的许可");
        assertThat(due.path("overdue").asBoolean()).isFalse();

        database.sql("update due_adjustment set due_on = current_date - 2 where id = ?::uuid")
                .param(due.path("id").asString())
                .update();

        assertThat(only(office, "逾期未承接的许可").path("overdue").asBoolean()).isTrue();
        assertThat(office.get("/due-adjustments?overdue=true&limit=200").body())
                .contains(due.path("id").asString());
    }

    @Test
    void aDelegatedPowerIsUndertakenByEachReceiver() {
        publish(200, "户外广告设置许可");
        var receivers = "{\"receivers\": [\"620102\", \"620103\"]}";
        var delegated =
                Drafts.draft(
                        "DELEGATE",
                        "B9(6)",
                        "{\"code\": \"%s\"}".formatted(Drafts.code(200)),
                        receivers);

        Journey.draft(port, delegated).toTheEnd();

        var due = only(reformOffice(DISTRICT), "户外广告设置许可");
        assertThat(only(reformOffice(OTHER_DISTRICT), "户外广告设置许可").path("state").asString())
                .isEqualTo("OPEN");
        assertThat(of(reformOffice(Api.CITY), "户外广告设置许可")).hasSize(2);
        assertThat(of(reformOffice("620104"), "户外广告设置许可")).isEmpty();
        assertThat(due.path("cause").asString()).isEqualTo("DELEGATED_FROM_ABOVE");

        var assigned = assign(due.path("id").asString(), ORGAN);
        assertThat(assigned.text("organ")).isEqualTo(ORGAN);
        var journey = draftOf(assigned.text("id"));
        assertThat(journey.last().text("ground")).isEqualTo("B9(4)");
        journey.toTheEnd();

        assertThat(journey.state()).isEqualTo("EFFECTIVE");
        var undertaken = Api.nobody(port).get("/public/items?region=620102&q=户外广告").json();
        assertThat(undertaken.at("/items/0/content/level").asInt()).isEqualTo(4);
        assertThat(undertaken.at("/items/0/organ").asString()).isEqualTo(ORGAN);
        var settled = reformOffice(DISTRICT).get("/due-adjustments/" + assigned.text("id"));
        assertThat(settled.text("state")).isEqualTo("SETTLED");
        assertThat(settled.text("closing")).isEqualTo(journey.id());
        assertThat(only(reformOffice(OTHER_DISTRICT), "户外广告设置许可").path("state").asString())
                .isEqualTo("OPEN");
    }

    @Test
    void aCancellationAboveIsFollowedByEachDistrictThatHoldsTheItem() {
        publish(201, "粮食收购资格认定");
        var below = ORGAN + "4" + Drafts.code(201).substring(19);
        var item = Drafts.item(ORGAN, 201, "粮食收购资格认定(区)").replace("\"level\": 3", "\"level\": 4");
        Journey.draft(port, ORGAN, DISTRICT, Drafts.add("B9(8)", item)).toTheEnd();

        Journey.draft(port, Drafts.byCode("CANCEL", "B9(7)", Drafts.code(201))).toTheEnd();

        var due = only(reformOffice(DISTRICT), "粮食收购资格认定(区)");
        assertThat(due.path("code").asString()).isEqualTo(below);
        assertThat(due.path("cause").asString()).isEqualTo("CANCELLED_ABOVE");
        assertThat(due.path("organ").asString()).isEqualTo(ORGAN);
        assertThat(of(reformOffice(OTHER_DISTRICT), "粮食收购资格认定(区)")).isEmpty();

        var journey = draftOf(due.path("id").asString()).toTheEnd();

        assertThat(journey.state()).isEqualTo("EFFECTIVE");
        assertThat(only(reformOffice(DISTRICT), "粮食收购资格认定(区)").path("state").asString())
                .isEqualTo("SETTLED");
    }

    @Test
    void whatIsDueIsSeenByThoseConcernedOnly() {
        publish(202, "动物诊疗许可");
        var delegated = Drafts.byCode("DELEGATE", "B9(6)", Drafts.code(202));
        Journey.draft(port, delegated).toTheEnd();
        var id = only(reformOffice(DISTRICT), "动物诊疗许可").path("id").asString();
        var path = "/due-adjustments/" + id;
        var editor = Api.officer(port, Duty.EDITOR, ORGAN, DISTRICT);
        var dismissal = "{\"reason\": \"本区不具备承接条件\"}";

        // not assigned yet: no department's
        assertThat(editor.get(path).status()).isEqualTo(404);
        assertThat(reformOffice(OTHER_DISTRICT).get(path).status()).isEqualTo(404);
        assertThat(Api.nobody(port).get(path).status()).isEqualTo(401);
        // the city sees what it made due, but decides nothing for the district
        var city = reformOffice(Api.CITY);
        var seen = city.get(path);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(city.post(path + "/dismissal", seen.etag(), dismissal).status()).isEqualTo(403);
        assertThat(editor.post(path + "/draft", "").status()).isEqualTo(404);

        var assigned = assign(id, ORGAN);
        assertThat(editor.get(path).status()).isEqualTo(200);
        var other = Api.officer(port, Duty.EDITOR, Api.OTHER_ORGAN, DISTRICT);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path + "/draft", "").status()).isEqualTo(404);

        var office = reformOffice(DISTRICT);
        assertThat(office.post(path + "/dismissal", "\"1\"", dismissal).status()).isEqualTo(412);
        var dismissed = office.post(path + "/dismissal", assigned.etag(), dismissal);
        assertThat(dismissed.text("stateLabel")).isEqualTo("无需调整");
        assertThat(editor.post(path + "/draft", "").status()).isEqualTo(409);
        assertThat(office.post(path + "/dismissal", dismissed.etag(), dismissal).status())
                .isEqualTo(409);
    }

    @Test
    void aPageFollowsTheOther() {
        for (int n = 203; n < 206; n++) {
            publish(n, "分页事项" + n);
            Journey.draft(port, Drafts.byCode("DELEGATE", "B9(6)", Drafts.code(n))).toTheEnd();
        }
        var seen = new ArrayList<String>();
        var path = "/due-adjustments?state=OPEN&limit=1";

        var page = reformOffice(DISTRICT).get(path).json();
        while (page.has("next")) {
            seen.add(page.at("/items/0/id").asString());
            page =
                    reformOffice(DISTRICT)
                            .get(path + "&after=" + page.path("next").asString())
                            .json();
        }
        seen.add(page.at("/items/0/id").asString());

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        assertThat(reformOffice(DISTRICT).get("/due-adjustments?overdue=true").json().path("items"))
                .isEmpty();
    }

    private void publish(int n, String name) {
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(n, name))).toTheEnd();
    }

    private Journey draftOf(String due) {
        var drafted =
                Api.officer(port, Duty.EDITOR, ORGAN, DISTRICT)
                        .post("/due-adjustments/" + due + "/draft", "");
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        return Journey.of(port, ORGAN, DISTRICT, drafted.text("changeRequest"));
    }

    private Answer assign(String due, String organ) {
        Journey.nameOfficers(port, organ, DISTRICT);
        var path = "/due-adjustments/" + due;
        var office = reformOffice(DISTRICT);
        var assigned =
                office.post(
                        path + "/assignment",
                        office.get(path).etag(),
                        "{\"organ\": \"%s\"}".formatted(organ));
        assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);
        return assigned;
    }

    private Api reformOffice(String region) {
        return Api.of(port, "reform." + region, "11620100013900002K", region, Duty.REFORM_OFFICE);
    }

    private static JsonNode only(Api caller, String name) {
        var found = of(caller, name);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<JsonNode> of(Api caller, String name) {
        var page = caller.get("/due-adjustments?limit=200");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return StreamSupport.stream(page.json().path("items").spliterator(), false)
                .filter(due -> due.path("name").asString().equals(name))
                .toList();
    }
}
