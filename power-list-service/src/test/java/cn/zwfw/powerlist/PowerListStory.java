package cn.zwfw.powerlist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A power from its draft to the public, the districts, its suspension and its end. */
@ServiceTest
@Cites(
        value = {"A13(1)", "A10", "A21", "B4", "B9(1)", "B11", "B12", "B13", "B3"},
        rows = {"P0", "P1", "P2", "P3", "P5", "P9", "P13", "P14"})
class PowerListStory {

    @LocalServerPort int port;

    @Test
    void aPowerIsDraftedReviewedPublishedReadSuspendedAndResumed() {
        var code = Drafts.code(100);
        var journey = Journey.draft(port, Drafts.add("B9(1)", Drafts.item(100, "食品经营许可")));
        assertThat(everybody().get("/public/items/" + code).status()).isEqualTo(404);

        journey.submit();
        assertThat(journey.stage()).isEqualTo("SECRECY_REVIEW");
        journey.until("LEGAL_REVIEW").until("GOVERNMENT_DECISION").until("AMENDMENT");
        journey.take(
                Api.officer(port, Duty.EDITOR)
                        .put(
                                journey.path(),
                                journey.etag(),
                                Drafts.add("B9(1)", Drafts.item(100, "食品经营许可(修改)"))));
        journey.onward();
        assertThat(journey.stage()).isEqualTo("SECRECY_RECHECK");
        journey.until("FINAL_REVIEW").onward();
        assertThat(journey.state()).isEqualTo("EFFECTIVE");

        var published = everybody().get("/public/items/" + code);
        assertThat(published.json().at("/content/name").asString()).isEqualTo("食品经营许可(修改)");
        assertThat(published.etag()).isNotEmpty();
        assertThat(everybody().get("/public/items?q=食").body()).contains(code);
        assertThat(everybody().get("/public/items?q=经营许可&type=01").body()).contains(code);
        assertThat(everybody().get("/public/items?q=经许").body()).doesNotContain(code);
        assertThat(everybody().get("/public/items/" + code + "/flow-chart.svg").body())
                .contains("受理")
                .doesNotContain("审查意见");
        assertThat(
                        everybody()
                                .get("/public/items/" + code + "/flow-chart.svg?view=internal")
                                .body())
                .contains("审查");
        assertThat(everybody().get("/public/items/" + code + "/flow.bpmn").body())
                .contains("BPMNDiagram");

        journey = Journey.draft(port, Drafts.byCode("SUSPEND", "B12(4)", code)).toTheEnd();
        assertThat(journey.state()).isEqualTo("EFFECTIVE");
        var suspended = everybody().get("/public/items/" + code);
        assertThat(suspended.text("statusLabel")).isEqualTo("暂停");
        assertThat(suspended.json().at("/content/information/telephone").asString())
                .isEqualTo("0931-0000001");

        journey = Journey.draft(port, Drafts.byCode("RESUME", "B13", code)).toTheEnd();
        assertThat(journey.last().text("dueAt")).isNotEmpty();
        assertThat(everybody().get("/public/items/" + code).text("statusLabel")).isEqualTo("在用");
        assertThat(everybody().get("/public/items/" + code + "/revisions").json().path("items"))
                .hasSize(3);

        var district = Api.of(port, "district-system.620102", "", "620102", Duty.DISTRICT_SYSTEM);
        var changes = district.get("/exchange/changes?after=0").json();
        assertThat(changes.path("items")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(district.get("/exchange/digests").json()).isNotEmpty();
    }

    @Test
    void anAmendmentShowsWhatChanged() {
        var code = Drafts.code(101);
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(101, "旧名称"))).toTheEnd();

        Journey.draft(port, Drafts.amend("B10(2)", code, Drafts.item(101, "新名称"))).toTheEnd();

        var differences =
                everybody().get("/public/items/" + code + "/differences?from=1&to=2").json();
        assertThat(differences).hasSize(1);
        assertThat(differences.at("/0/pointer").asString()).isEqualTo("/name");
        assertThat(differences.at("/0/before").asString()).isEqualTo("旧名称");
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
