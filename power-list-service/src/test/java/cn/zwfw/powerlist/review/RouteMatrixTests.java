package cn.zwfw.powerlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** At every stage of the longest route everybody tries, and one office alone may. */
@ServiceTest
@Cites(
        value = {"B4", "B9", "B11", "A10", "A20", "A21"},
        rows = {"P0", "P3"})
class RouteMatrixTests {

    /** The regulation, written down a second time: stage, whose, and whether of the own organ. */
    private static final List<Turn> ROUTE =
            List.of(
                    new Turn("SECRECY_REVIEW", Duty.SECRECY_REVIEWER, true),
                    new Turn("SIGN_OFF", Duty.PUBLISHER, true),
                    new Turn("REFORM_REVIEW", Duty.REFORM_OFFICE, false),
                    new Turn("LEGAL_REVIEW", Duty.LEGAL_OFFICE, false),
                    new Turn("GOVERNMENT_DECISION", Duty.GOVERNMENT, false),
                    new Turn("AMENDMENT", Duty.EDITOR, true),
                    new Turn("SECRECY_RECHECK", Duty.SECRECY_REVIEWER, true),
                    new Turn("SIGN_OFF_AGAIN", Duty.PUBLISHER, true),
                    new Turn("FINAL_REVIEW", Duty.REFORM_OFFICE, false));

    @LocalServerPort int port;

    @Test
    void onlyTheHolderOfTheStageDecides() {
        var journey = Journey.draft(port, Drafts.add("B9(1)", Drafts.item(1001, "矩阵许可"))).submit();

        for (var turn : ROUTE) {
            assertThat(journey.stage()).isEqualTo(turn.stage());
            everybodyElseIsRefused(journey, turn);
            if (turn.stage().equals("AMENDMENT")) {
                onlyTheDepartmentAmends(journey);
                continue;
            }
            theAuthorIsRefused(journey, turn);
            var holder =
                    Api.of(
                            port,
                            "holder",
                            turn.ownOrgan() ? Api.ORGAN : Api.OTHER_ORGAN,
                            Api.CITY,
                            turn.duty());
            journey.take(
                    holder.post(
                            journey.path() + "/decisions",
                            journey.etag(),
                            Drafts.approval(turn.stage())));
        }
        assertThat(journey.state()).isEqualTo("EFFECTIVE");
    }

    private void everybodyElseIsRefused(Journey journey, Turn turn) {
        for (var duty : Duty.values()) {
            for (var organ : List.of(Api.ORGAN, Api.OTHER_ORGAN)) {
                for (var region : List.of(Api.CITY, Api.OTHER_REGION)) {
                    if (!turn.isHeldBy(duty, organ, region)) {
                        var somebody = Api.of(port, "somebody", organ, region, duty);
                        var answer =
                                somebody.post(
                                        journey.path() + "/decisions",
                                        journey.etag(),
                                        Drafts.approval(turn.stage()));
                        assertThat(answer.status())
                                .as("%s of %s in %s at %s", duty, organ, region, turn)
                                .isIn(403, 404);
                    }
                }
            }
        }
        assertUnchanged(journey);
    }

    private void theAuthorIsRefused(Journey journey, Turn turn) {
        var author = Api.of(port, "EDITOR-officer", Api.ORGAN, Api.CITY, Duty.EDITOR, turn.duty());
        var answer =
                author.post(
                        journey.path() + "/decisions",
                        journey.etag(),
                        Drafts.approval(turn.stage()));
        assertThat(answer.status()).as(turn.stage()).isEqualTo(403);
        assertThat(answer.text("code")).isEqualTo("own-draft");
        assertUnchanged(journey);
    }

    /** The amendment is work, not a judgement: a colleague's verdict on it is refused (B11). */
    private void onlyTheDepartmentAmends(Journey journey) {
        var colleague = Api.of(port, "second-editor", Api.ORGAN, Api.CITY, Duty.EDITOR);
        for (var verdict : List.of("APPROVE", "REJECT", "RETURN")) {
            var judged =
                    colleague.post(
                            journey.path() + "/decisions",
                            journey.etag(),
                            Drafts.decision("AMENDMENT", verdict));
            assertThat(judged.status()).as(judged.body()).isEqualTo(409);
        }
        var amendment = Drafts.add("B9(1)", Drafts.item(1001, "矩阵许可(修改)"));
        for (var organ : List.of(Api.ORGAN, Api.OTHER_ORGAN)) {
            for (var region : List.of(Api.CITY, Api.OTHER_REGION)) {
                for (var duty : Duty.values()) {
                    if (duty == Duty.EDITOR && organ.equals(Api.ORGAN) && region.equals(Api.CITY)) {
                        continue;
                    }
                    var somebody = Api.of(port, "somebody", organ, region, duty);
                    assertThat(somebody.put(journey.path(), journey.etag(), amendment).status())
                            .as("%s of %s in %s amends", duty, organ, region)
                            .isIn(403, 404);
                    assertThat(
                                    somebody.post(journey.path() + "/submit", journey.etag(), "")
                                            .status())
                            .isIn(403, 404);
                }
            }
        }
        assertUnchanged(journey);
        journey.take(Api.officer(port, Duty.EDITOR).put(journey.path(), journey.etag(), amendment));
        journey.submit();
    }

    private void assertUnchanged(Journey journey) {
        var now = Api.officer(port, Duty.EDITOR).get(journey.path());
        assertThat(now.etag()).isEqualTo(journey.etag());
        assertThat(now.text("stage")).isEqualTo(journey.stage());
    }

    private record Turn(String stage, Duty duty, boolean ownOrgan) {

        boolean isHeldBy(Duty who, String organ, String region) {
            return who == duty && region.equals(Api.CITY) && (!ownOrgan || organ.equals(Api.ORGAN));
        }
    }
}
