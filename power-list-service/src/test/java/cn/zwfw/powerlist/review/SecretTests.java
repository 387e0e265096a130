package cn.zwfw.powerlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import cn.zwfw.powerlist.load.Book;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Content that was not cleared does not leave its department, whatever becomes of it. */
@ServiceTest
@Cites(
        value = {"A20", "A21", "A13(1)", "B5"},
        rows = {"P9", "P10"})
class SecretTests {

    private static final Set<Duty> DEPARTMENT =
            EnumSet.of(Duty.EDITOR, Duty.SECRECY_REVIEWER, Duty.PUBLISHER);

    @LocalServerPort int port;

    @Test
    void aDraftStaysInTheDepartment() {
        var before = digests();
        var journey = Journey.draft(port, Drafts.add("B9(8)", Drafts.item(1401, "草稿甲")));

        assertHidden(journey, 1401, "草稿甲", before);
        assertHidden(journey.submit(), 1401, "草稿甲", before);
    }

    @Test
    void aSecretStaysInTheDepartmentForEver() {
        var before = digests();
        var journey = submitted(1402, "涉密乙");

        judge(journey, "SECRECY_REVIEW", "CLASSIFY");

        assertThat(journey.state()).isEqualTo("CLASSIFIED");
        assertHidden(journey, 1402, "涉密乙", before);
    }

    @Test
    void whatWasRejectedBeforeItWasClearedStaysInTheDepartment() {
        var before = digests();
        var journey = submitted(1403, "否决丙");

        judge(journey, "SECRECY_REVIEW", "REJECT");

        assertHidden(journey, 1403, "否决丙", before);
    }

    @Test
    void whatWasWithdrawnBeforeItWasClearedStaysInTheDepartment() {
        var before = digests();
        for (var submit : new boolean[] {false, true}) {
            var journey = Journey.draft(port, Drafts.add("B9(8)", Drafts.item(1404, "撤回丁")));
            if (submit) {
                journey.submit();
            }
            journey.take(
                    Api.officer(port, Duty.EDITOR)
                            .post(journey.path() + "/withdraw", journey.etag(), ""));
            assertHidden(journey, 1404, "撤回丁", before);
        }
    }

    @Test
    void anAmendmentStaysInTheDepartmentUntilItIsClearedAgain() {
        var before = digests();
        var journey = submitted(1405, "原文戊").until("AMENDMENT");
        var amendment = Drafts.add("B9(8)", Drafts.item(1405, "修改戊"));
        journey.take(Api.officer(port, Duty.EDITOR).put(journey.path(), journey.etag(), amendment));

        assertHidden(journey, 1405, "修改戊", before);
        journey.submit();
        assertThat(journey.stage()).isEqualTo("SECRECY_RECHECK");
        assertHidden(journey, 1405, "修改戊", before);
        judge(journey, "SECRECY_RECHECK", "CLASSIFY");
        assertHidden(journey, 1405, "修改戊", before);
    }

    @Test
    void whatWasClearedIsReadByTheReviewersOfItsLevelOnly() {
        var journey = submitted(1406, "公开己").until("SIGN_OFF");

        var office = Api.of(port, "reader", Api.OTHER_ORGAN, Api.CITY, Duty.REFORM_OFFICE);
        assertThat(office.get(journey.path() + "/entries").body()).contains("公开己");
        var district =
                Api.of(port, "reader", Api.OTHER_ORGAN, Api.OTHER_REGION, Duty.REFORM_OFFICE);
        assertThat(district.get(journey.path() + "/entries").status()).isEqualTo(404);
    }

    private Journey submitted(int n, String name) {
        return Journey.draft(port, Drafts.add("B9(8)", Drafts.item(n, name))).submit();
    }

    private void judge(Journey journey, String stage, String verdict) {
        journey.take(
                Api.officer(port, Duty.SECRECY_REVIEWER)
                        .post(
                                journey.path() + "/decisions",
                                journey.etag(),
                                Drafts.decision(stage, verdict)));
    }

    private void assertHidden(Journey journey, int n, String name, String digestsBefore) {
        assertHiddenFromOffices(journey);
        var code = Drafts.code(n);
        var everybody = Api.nobody(port);
        for (var place : new String[] {"", "/revisions", "/revisions/1", "/flow-chart.svg"}) {
            assertThat(everybody.get("/public/items/" + code + place).status())
                    .as(place)
                    .isEqualTo(404);
        }
        for (var list :
                new String[] {
                    "/public/items?limit=200&q=" + name,
                    "/public/items?limit=200&organ=" + Api.ORGAN,
                    "/public/items?limit=200&after=" + Drafts.code(n - 1)
                }) {
            assertThat(everybody.get(list).body()).contains("items").doesNotContain(code);
        }
        for (var filter : new String[] {"q=" + name, "organ=" + Api.ORGAN}) {
            var workbook = Book.text(everybody.bytes("/public/items.xlsx?" + filter));
            assertThat(workbook).contains("实施编码").doesNotContain(code).doesNotContain(name);
            var printed = everybody.get("/public/items/print?" + filter).body();
            assertThat(printed).endsWith("项,完。</p>\n</body></html>\n").doesNotContain(code);
        }
        var district = Api.of(port, "system", "", Api.OTHER_REGION, Duty.DISTRICT_SYSTEM);
        for (long after = 0, next = -1; next != after; ) {
            after = Math.max(next, 0);
            var changes = district.get("/exchange/changes?limit=200&after=" + after);
            assertThat(changes.body()).contains("items").doesNotContain(code);
            next = changes.json().path("after").asLong();
        }
        assertThat(district.get("/exchange/snapshot?limit=200&from=" + Drafts.code(n - 1)).body())
                .contains("items")
                .doesNotContain(code);
        assertThat(digests()).isEqualTo(digestsBefore);
    }

    private void assertHiddenFromOffices(Journey journey) {
        for (var duty : Duty.values()) {
            var office = Api.of(port, "reader", Api.OTHER_ORGAN, Api.CITY, duty);
            assertThat(office.get(journey.path()).status()).as("%s", duty).isIn(403, 404);
            assertThat(office.get(journey.path() + "/entries").status()).isIn(403, 404);
            assertThat(office.get("/change-requests?limit=200").body())
                    .as("%s lists", duty)
                    .doesNotContain(journey.id());
            assertThat(office.get("/change-requests/tasks?limit=200").body())
                    .doesNotContain(journey.id());
            if (!DEPARTMENT.contains(duty)) {
                var inside = Api.of(port, "reader", Api.ORGAN, Api.CITY, duty);
                assertThat(inside.get(journey.path()).status()).as("%s", duty).isIn(403, 404);
                assertThat(inside.get("/change-requests?limit=200").body())
                        .as("%s of the department's organ lists", duty)
                        .doesNotContain(journey.id());
            }
        }
    }

    private String digests() {
        return Api.of(port, "system", "", Api.OTHER_REGION, Duty.DISTRICT_SYSTEM)
                .get("/exchange/digests")
                .body();
    }
}
