package cn.zwfw.powerlist.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.Node;
import java.time.Duration;
import java.util.Random;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * A district as a node of its own: it has the city's library, the city has what it publishes, and
 * both go on when the line between them is cut.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Cites(
        value = {"A12", "B2", "B3", "B7"},
        rows = {"X1", "P14"})
class DistrictNodeStory {

    private final TwoNodes both = new TwoNodes();

    @BeforeAll
    void theCityHasALibrary() {
        both.publish(1);
        both.nameOfficersInTheCity(TwoNodes.ORGAN);
    }

    @AfterAll
    void end() {
        both.close();
    }

    @Test
    void takesTheLibraryAndReportsItsOwnThroughACutLine() {
        try (var district = both.district()) {
            var merged = merge(2, 3, 4);
            arrives(district, merged);
            assertThat(document(district, Drafts.code(2)).path("successors").toString())
                    .isEqualTo("[\"" + merged + "\"]");
            assertThat(document(district, merged).path("predecessors")).hasSize(2);
            var everybody = Api.nobody(district.port());
            assertThat(everybody.get("/public/items?q=市级许可1").body()).contains(Drafts.code(1));

            var refused = TwoNodes.publish(district, TwoNodes.OTHER_ORGAN, 11);
            patiently()
                    .untilAsserted(() -> assertThat(refusedBy(district, "reporting")).isEqualTo(1));
            both.nameOfficersInTheCity(TwoNodes.OTHER_ORGAN);
            arrives(both.city(), refused);
            patiently().untilAsserted(() -> assertThat(refusedBy(district, "reporting")).isZero());

            both.link().cut();
            var fromTheCity = both.publish(5);
            var fromTheDistrict = TwoNodes.publish(district, TwoNodes.ORGAN, 12);
            assertThat(district.revisions(fromTheCity).status()).isEqualTo(404);
            assertThat(both.city().revisions(fromTheDistrict).status()).isEqualTo(404);
            assertThat(everybody.get("/public/items/" + Drafts.code(1)).status()).isEqualTo(200);

            both.link().mend();
            arrives(district, fromTheCity);
            arrives(both.city(), fromTheDistrict);
            equal(district);
            isFresh(district);
        }
    }

    @Test
    void whereverTheLineIsCutEverythingArrivesOnce() {
        var random = new Random(7);
        try (var district = both.district()) {
            for (int n = 20; n < 26; n++) {
                both.link().cutAfter(random.nextInt(6_000));
                both.publish(n);
                TwoNodes.publish(district, TwoNodes.ORGAN, n);
                await().atMost(Duration.ofMinutes(1)).until(both.link()::isCut);
                both.link().mend();
            }
            arrives(district, Drafts.code(25));
            equal(district);
        }
        assertThat(entries(both.city(), "entry.reported")).isEqualTo(reported());
    }

    @Test
    void aNodeThatIsStoppedBeforeItHeardTheAnswerTellsItAgain() {
        String code;
        try (var district = both.district()) {
            equal(district);
            both.link().cut();
            code = TwoNodes.publish(district, TwoNodes.ORGAN, 31);
        }
        // what the node sends is stored there, the answer is lost, then the node ends
        both.link().mend();
        both.link().cutBeforeAnswerTo("POST");
        try (var again = both.district()) {
            await().atMost(Duration.ofMinutes(1)).until(both.link()::isCut);
            assertThat(again.revisions(Drafts.code(1)).status()).isEqualTo(200);
        }
        arrives(both.city(), code);
        both.link().mend();
        try (var third = both.district()) {
            equal(third);
        }
        assertThat(entries(both.city(), "entry.reported")).isEqualTo(reported());
    }

    @Test
    void nobodyOfTheCityDraftsInTheNodeOfADistrict() {
        try (var district = both.district()) {
            var editor = Api.officer(district.port(), Duty.EDITOR);
            assertThat(
                            editor.post(
                                            "/change-requests",
                                            Drafts.add("B9(8)", Drafts.item(40, "越级起草")))
                                    .status())
                    .isEqualTo(403);
        }
    }

    private String merge(int one, int other, int into) {
        both.publish(one);
        both.publish(other);
        var entries =
                "{\"code\": \"%s\"}, {\"code\": \"%s\"}, {\"content\": %s}"
                        .formatted(
                                Drafts.code(one), Drafts.code(other), Drafts.item(into, "合并后的许可"));
        Journey.draft(both.city().port(), Drafts.draft("MERGE", "B9(3)", entries)).toTheEnd();
        return Drafts.code(into);
    }

    private static void arrives(Node node, String code) {
        patiently()
                .untilAsserted(
                        () -> assertThat(node.revisions(code).status()).as(code).isEqualTo(200));
    }

    private void equal(Node district) {
        for (var region : new String[] {Api.CITY, TwoNodes.REGION}) {
            patiently()
                    .untilAsserted(() ->
                            assertThat(district.digests(TwoNodes.REGION, region))
                                    .isEqualTo(both.city().digests(TwoNodes.REGION, region)));
        }
        assertThat(refusedBy(district, "library")).isZero();
        assertThat(refusedBy(district, "reporting")).isZero();
    }

    private static void isFresh(Node district) {
        patiently()
                .untilAsserted(() -> {
                    assertThat(district.gauge("zwfw.upstream.library.age")).isLessThan(5);
                    assertThat(district.gauge("zwfw.upstream.reporting.age")).isLessThan(5);
                });
    }

    private static double refusedBy(Node district, String way) {
        return district.gauge("zwfw.upstream.refused", "way", way);
    }

    private static JsonNode document(Node node, String code) {
        return node.revisions(code).json().path("items").path(0);
    }

    private long reported() {
        return both.city()
                .database()
                .sql("select count(*) from revision where reported_by is not null")
                .query(Long.class)
                .single();
    }

    private static long entries(Node node, String act) {
        return node.database()
                .sql("select count(*) from audit_entry where act = ?")
                .param(act)
                .query(Long.class)
                .single();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }
}
