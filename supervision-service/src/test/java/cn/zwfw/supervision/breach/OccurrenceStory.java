package cn.zwfw.supervision.breach;

import static cn.zwfw.supervision.breach.BreachStory.WHOLE;
import static cn.zwfw.supervision.breach.BreachStory.item;
import static cn.zwfw.supervision.breach.BreachWalk.WORDS;
import static cn.zwfw.supervision.breach.BreachWalk.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.notice.Noticing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What was decided about a breach holds for the evidence that lay there, and for nothing else. */
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=occurrences"})
@Cites(
        value = {"B14", "B16"},
        rows = "S3")
class OccurrenceStory {

    @LocalServerPort int port;
    @Autowired Services services;
    @Autowired MovableClock clock;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;

    @BeforeEach
    void aWeekAfter() {
        clock.moveTo(LocalDate.of(2026, 3, 9));
        Noticing.know(told, organs);
    }

    @Test
    void whatWasConfirmedStaysInTheRegisterWhenItIsMendedAndDoesNotStandForTheNext() {
        var item = Api.ORGAN + "3000131017000";
        services.tell(Topic.POWER_ITEM, item, item(item, 1, "1", ""));
        await().until(() -> found(item).size() == 2);
        var path = path(chartless(item).getFirst());
        var confirmed = act(path, "confirmation");
        assertThat(confirmed.at("/present").asBoolean()).isTrue();

        services.tell(Topic.POWER_ITEM, item, item(item, 2, "1", WHOLE));
        await().until(() -> found(item).size() == 1);
        var mended = get(path);
        assertThat(mended.at("/present").asBoolean()).isFalse();
        assertThat(mended.at("/state").asString()).isEqualTo("CONFIRMED");
        assertThat(mended.at("/name")).isEqualTo(confirmed.at("/name"));
        assertThat(mended.at("/evidence")).isEqualTo(confirmed.at("/evidence"));
        assertThat(mended.at("/since")).isEqualTo(confirmed.at("/since"));
        assertThat(mended.at("/records")).hasSize(1);
        assertThat(Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN).get(path).status())
                .isEqualTo(404);

        services.tell(Topic.POWER_ITEM, item, item(item, 3, "1", ""));
        await().until(() -> chartless(item).size() == 2);
        var again = chartless(item).getFirst();
        assertThat(path(again)).isNotEqualTo(path);
        assertThat(again.at("/state").asString()).isEqualTo("OPEN");
        assertThat(get(path(again)).at("/records")).isEmpty();
        assertThat(get(path).at("/present").asBoolean()).isFalse();
        act(path(again), "dismissal");
        act(path, "dismissal");
        assertThat(get(path).at("/state").asString()).isEqualTo("DISMISSED");
    }

    @Test
    void otherEvidenceOpensWhatWasDismissedThoughItIsNoMore() {
        var any = refused(8001, 2, 3);
        tell(any);
        var path = path(shown(any.number(), 2));
        act(path, "dismissal");

        var other = refused(8001, 2, 4).stepped("");
        tell(other);

        await().until(() -> get(path).at("/state").asString().equals("OPEN"));
        assertThat(get(path).at("/evidence")).hasSize(2);
        assertThat(get(path).at("/changed").asBoolean()).isTrue();
    }

    @Test
    void nobodyDismissesWhatHeHasNotRead() {
        var first = refused(8002, 2);
        tell(first);
        var path = path(shown(first.number(), 1));
        var read = done(reform().get(path)).etag();

        tell(refused(8002, 2, 3));
        shown(first.number(), 2);

        assertThat(reform().post(path + "/dismissal", read, WORDS).status()).isEqualTo(412);
        act(path, "dismissal");
    }

    @Test
    void whatWasConfirmedSaysThatMoreHasShownAndIsConfirmedAgain() {
        var first = refused(8003, 3);
        tell(first);
        var path = path(shown(first.number(), 1));
        var version = act(path, "confirmation");
        assertThat(version.at("/changed").asBoolean()).isFalse();
        var etag = done(reform().get(path)).etag();
        assertThat(reform().post(path + "/confirmation", etag, WORDS).status()).isEqualTo(409);

        // what happened before is told after
        tell(refused(8003, 2, 3));
        assertThat(path(shown(first.number(), 2))).isEqualTo(path);

        assertThat(get(path).at("/state").asString()).isEqualTo("CONFIRMED");
        assertThat(get(path).at("/changed").asBoolean()).isTrue();
        var again = act(path, "confirmation");
        assertThat(again.at("/changed").asBoolean()).isFalse();
        assertThat(again.at("/records")).hasSize(2);
    }

    @Test
    void anExplanationHoldsForWhatWasExplained() {
        var first = refused(8004, 2);
        tell(first);
        var path = path(shown(first.number(), 1));
        var organ = Api.officer(port, Duty.HANDLER);
        var etag = done(organ.get(path)).etag();
        done(organ.post(path + "/explanation", etag, WORDS));

        tell(refused(8004, 2, 3));
        shown(first.number(), 2);

        var now = done(organ.get(path));
        assertThat(now.json().at("/state").asString()).isEqualTo("OPEN");
        done(organ.post(path + "/explanation", now.etag(), WORDS));
    }

    @Test
    void whoRecordedDoesNotUndoWhatAnotherConfirmed() {
        var inspectorate = Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN);
        var recorded = BreachWalk.record(inspectorate, Breach.OTHER);
        act(recorded, "confirmation");
        var etag = done(inspectorate.get(recorded)).etag();

        assertThat(inspectorate.post(recorded + "/dismissal", etag, WORDS).status()).isEqualTo(403);

        act(recorded, "dismissal");
        var withdrawn = BreachWalk.record(inspectorate, Breach.OTHER);
        etag = done(inspectorate.get(withdrawn)).etag();
        done(inspectorate.post(withdrawn + "/dismissal", etag, WORDS));
    }

    /** Refused without a document on some days of March. */
    private static ToldCase refused(int n, int... days) {
        var any = ToldCase.accepted(n, "2026-03-02");
        for (int day : days) {
            any =
                    any.did(
                            ToldCase.record(
                                    day, "2026-03-0" + day, "REFUSE", "REFUSED", "decide", ""));
        }
        return any;
    }

    private void tell(ToldCase any) {
        services.tell(Topic.CASE, any.number(), any.json());
    }

    /** The newest of a thing once it has so much evidence. */
    private JsonNode shown(String key, int evidence) {
        await().until(() ->
                found(key).stream()
                        .limit(1)
                        .anyMatch(breach -> breach.at("/evidence").size() == evidence));
        return found(key).getFirst();
    }

    private JsonNode act(String path, String act) {
        var etag = done(reform().get(path)).etag();
        return done(reform().post(path + "/" + act, etag, WORDS)).json();
    }

    private JsonNode get(String path) {
        return done(reform().get(path)).json();
    }

    private static String path(JsonNode any) {
        return "/breaches/" + any.at("/id").asString();
    }

    private List<JsonNode> chartless(String item) {
        return found(item).stream()
                .filter(breach -> breach.at("/article").asString().equals("B16(2)"))
                .toList();
    }

    private List<JsonNode> found(String key) {
        return BreachStory.found(reform(), key);
    }

    private Api reform() {
        return Api.officer(port, Duty.REFORM_OFFICE, Api.OTHER_ORGAN);
    }
}
