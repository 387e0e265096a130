package cn.zwfw.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every duty, at every level, of every organ, in every state: what it sees and what it may do. */
@AssessmentTest
@Cites(
        value = {"A24", "A25", "B4"},
        rows = "S6")
class AssessmentAccessTests {

    private static final Set<Duty> READERS =
            Set.of(
                    Duty.EDITOR,
                    Duty.PUBLISHER,
                    Duty.HANDLER,
                    Duty.REFORM_OFFICE,
                    Duty.LEGAL_OFFICE,
                    Duty.SERVICE_CENTER,
                    Duty.GOVERNMENT,
                    Duty.INSPECTORATE);
    private static final Set<Duty> ORGANS = Set.of(Duty.EDITOR, Duty.PUBLISHER, Duty.HANDLER);
    private static final Set<Duty> DRAFTS = Set.of(Duty.REFORM_OFFICE, Duty.INSPECTORATE);

    /**
     * Region and organ of those who ask; the last says that he is of a district of which his organ
     * is not.
     */
    private static final List<List<String>> PLACES =
            List.of(
                    List.of(Api.CITY, Api.ORGAN),
                    List.of(Api.CITY, Assessing.REFORM),
                    List.of(Assessing.DISTRICT, Assessing.OF_DISTRICT),
                    List.of("620104", Assessing.OF_OTHER_DISTRICT));

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    private Assessing assessing;

    @BeforeEach
    void theOrgansAreKnown() {
        assessing = new Assessing(port, clock, database);
        clock.moveTo(LocalDate.of(2028, 2, 1));
        Assessing.know(told, organs);
    }

    @Test
    void everyoneSeesHisOwnAndNobodySeesADraftButWhoMakesOrWatchesIt() {
        var path = assessing.drafted("2028-01", "KH0001");
        var wrong = new ArrayList<String>();
        look(path, true, wrong);
        Assessing.done(assessing.reform().post(path + "/opening", "*", "{}"));
        look(path, false, wrong);

        assertThat(wrong).isEmpty();
    }

    private void look(String path, boolean draft, List<String> wrong) {
        for (var place : PLACES) {
            for (var duty : Duty.values()) {
                var who = caller(duty, place);
                var seen = seen(duty, place.getFirst(), place.getLast(), draft);
                var is = who.get(path + "/scores?limit=200");
                var expected = !READERS.contains(duty) ? 403 : seen.isEmpty() ? 404 : 200;
                if (is.status() != expected) {
                    wrong.add(duty + " of " + place + " " + draft + ": " + is.status());
                } else if (expected == 200) {
                    var organs = is.json().path("items").findValuesAsString("organ");
                    if (!Set.copyOf(organs).equals(seen)) {
                        wrong.add(duty + " of " + place + " sees " + organs);
                    }
                }
                if (expected != 403 && isListed(who, path) != (expected == 200)) {
                    wrong.add(duty + " of " + place + " " + draft + " is listed otherwise");
                }
            }
        }
    }

    private static Set<String> seen(Duty duty, String region, String organ, boolean draft) {
        var all =
                Set.of(
                        Api.ORGAN,
                        Api.OTHER_ORGAN,
                        Assessing.REFORM,
                        Assessing.GOVERNMENT,
                        Assessing.OF_DISTRICT,
                        Assessing.ALSO_OF_DISTRICT,
                        Assessing.OF_OTHER_DISTRICT);
        if (draft) {
            return region.equals(Api.CITY) && DRAFTS.contains(duty) ? all : Set.of();
        }
        if (ORGANS.contains(duty)) {
            return region.equals("620104") ? Set.of() : Set.of(organ);
        }
        return switch (region) {
            case Api.CITY -> all;
            case Assessing.DISTRICT -> Set.of(Assessing.OF_DISTRICT, Assessing.ALSO_OF_DISTRICT);
            default -> Set.of();
        };
    }

    @Test
    void onlyTheOfficeOfTheLevelMakesAndOnlyTheGovernmentOfTheLevelConfirms() {
        var path = assessing.drafted("2027-12", "KH0001");
        for (var place : PLACES) {
            for (var duty : Duty.values()) {
                var who = caller(duty, place);
                var isMaker = duty == Duty.REFORM_OFFICE && place.getFirst().equals(Api.CITY);
                var isGovernment = duty == Duty.GOVERNMENT && place.getFirst().equals(Api.CITY);
                assertThat(who.post(path + "/confirmation", "\"9\"", "").status())
                        .as(duty + " of " + place)
                        .isIn(isGovernment ? List.of(404) : List.of(403, 404));
                assertThat(who.post(path + "/refreshment", "\"9\"", "").status())
                        .as(duty + " of " + place)
                        .isIn(isMaker ? List.of(412) : List.of(403, 404));
                assertThat(who.post(path + "/opening", "\"9\"", "{}").status())
                        .as(duty + " of " + place)
                        .isIn(isMaker ? List.of(412) : List.of(403, 404));
            }
        }
        assertThat(assessing.reform().get(path).etag()).isEqualTo("\"1\"");
    }

    @Test
    void anOrganObjectsForItselfAndNobodyJudgesWhatHisOwnOrganObjectsTo() {
        clock.moveTo(LocalDate.of(2028, 3, 1));
        assessing.unanswered(Api.ORGAN);
        assessing.unanswered(Assessing.REFORM);
        clock.moveTo(LocalDate.of(2028, 4, 5));
        var path = assessing.opened("2028-03", "KH0001");

        var stranger = Api.officer(port, Duty.EDITOR, Api.ORGAN, Assessing.DISTRICT);
        assertThat(assessing.object(stranger, path, "ZB04", 1).status()).isEqualTo(404);
        assertThat(assessing.object(assessing.reform(), path, "ZB04", 1).status()).isEqualTo(403);
        var own = assessing.of(Assessing.REFORM, Duty.EDITOR);
        assertThat(assessing.object(own, path, "ZB04", 1).status()).isEqualTo(201);
        var organ = assessing.of(Api.ORGAN, Duty.PUBLISHER);
        assertThat(assessing.object(organ, path, "ZB04", 1).status()).isEqualTo(201);

        var legal = assessing.of(Assessing.GOVERNMENT, Duty.LEGAL_OFFICE);
        var watching = assessing.inspectorate();
        assertThat(assessing.decide(watching, path, 1, "*", Assessing.UPHELD).status())
                .isEqualTo(403);
        assertThat(assessing.decide(assessing.reform(), path, 1, "*", Assessing.UPHELD).status())
                .isEqualTo(403);
        assertThat(assessing.decide(legal, path, 2, "*", Assessing.UPHELD).status()).isEqualTo(403);
        var district = assessing.district(Duty.REFORM_OFFICE, Assessing.OF_DISTRICT);
        assertThat(assessing.decide(district, path, 2, "*", Assessing.UPHELD).status())
                .isEqualTo(404);
        Assessing.done(assessing.decide(legal, path, 1, "*", Assessing.REJECTED));
        Assessing.done(assessing.decide(assessing.reform(), path, 2, "*", Assessing.UPHELD));

        assertThat(organ.get(path + "/objections").json().path("items").findValuesAsString("organ"))
                .containsExactly(Api.ORGAN);
        assertThat(organ.get(path).json().has("records")).isFalse();
        assertThat(organ.get(path + "/scores/" + Api.OTHER_ORGAN).status()).isEqualTo(404);
        assertThat(organ.get(path + "/scores/" + Api.OTHER_ORGAN + "/evidence").status())
                .isEqualTo(404);
    }

    @Test
    void aDistrictAssessesItsOwnOrgansAndNoOthers() {
        clock.moveTo(LocalDate.of(2028, 7, 3));
        var reform = assessing.district(Duty.REFORM_OFFICE, Assessing.ALSO_OF_DISTRICT);
        var drafted = assessing.ask(reform, "2028-06", "KH0001");

        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var path = "/assessments/" + drafted.text("id");
        assertThat(reform.get(path + "/scores").json().path("items").findValuesAsString("organ"))
                .containsExactlyInAnyOrder(Assessing.OF_DISTRICT, Assessing.ALSO_OF_DISTRICT);
        assertThat(reform.get(path).json().path("districts").isEmpty()).isTrue();
        assertThat(assessing.reform().get(path).status()).isEqualTo(404);
    }

    private static boolean isListed(Api who, String path) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        return who.get("/assessments?limit=200").body().contains(id);
    }

    private Api caller(Duty duty, List<String> place) {
        return Api.officer(port, duty, place.getLast(), place.getFirst());
    }
}
