package cn.zwfw.approval.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was rated badly is verified, put right and followed up, in time, whoever rated it. */
@RatingTest
@Cites(value = "A2", rows = "V6")
class RectificationStory {

    @LocalServerPort int port;
    @Autowired Over over;
    @Autowired MovableClock clock;
    @Autowired WorkCalendars calendars;
    @Autowired JdbcClient database;

    @Test
    void aNamedRatingIsPutRightFollowedUpAndOpenedAgainOnce() {
        var citizen = citizen("named.1");
        var number = rated(citizen, 4, true);
        var id = rectification(number);
        var path = "/rectifications/" + id;
        var opened = CityTime.today(clock);

        var open = handler().get(path);
        assertThat(open.text("caseNumber")).isEqualTo(number);
        assertThat(open.text("dueOn"))
                .isEqualTo(calendars.current().plusWorkdays(opened, 1).toString());
        assertThat(act(path, "RECTIFY").text("code")).isEqualTo("rectification-act-not-possible");
        var verified = act(path, "VERIFY");
        assertThat(verified.text("state")).isEqualTo("VERIFIED");
        assertThat(verified.text("dueOn"))
                .isEqualTo(calendars.current().plusWorkdays(opened, 15).toString());
        act(path, "RECTIFY");

        var again = act(path, "FOLLOW_UP_DISSATISFIED");

        assertThat(again.text("state")).isEqualTo("OPEN");
        assertThat(again.json().path("round").asInt()).isEqualTo(2);
        act(path, "VERIFY");
        act(path, "RECTIFY");
        var end = act(path, "FOLLOW_UP_DISSATISFIED");
        assertThat(end.text("state")).isEqualTo("FOLLOWED_UP");
        assertThat(end.json().path("satisfied").asBoolean()).isFalse();
        assertThat(end.json().has("dueOn")).isFalse();
        assertThat(end.json().path("records")).hasSize(6);
        assertThat(end.json().at("/records/0/by").asString()).isEqualTo("HANDLER-officer");
        assertThat(act(path, "VERIFY").status()).isEqualTo(409);

        var own = citizen.get("/ratings/" + number);
        assertThat(own.text("stateLabel")).isEqualTo("已回访");
        assertThat(own.body()).contains("已作处理").doesNotContain("HANDLER-officer");
        await().until(() -> Told.of("approval.rating", number).size() == 7);
        var told = Told.of("approval.rating", number);
        assertThat(told)
                .extracting(event -> event.path("version").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(told)
                .extracting(event -> event.at("/rectification/state").asString())
                .containsExactly(
                        "OPEN",
                        "VERIFIED",
                        "RECTIFIED",
                        "OPEN",
                        "VERIFIED",
                        "RECTIFIED",
                        "FOLLOWED_UP");
        assertThat(told.toString()).doesNotContain("已作处理", "HANDLER-officer", "三趟", "named.1");
    }

    @Test
    void anAnonymousRaterIsNotKnownAndHasTheLastWordHimself() {
        var citizen = citizen("anonymous.1");
        var number = rated(citizen, 5, false);
        var id = rectification(number);
        var path = "/rectifications/" + id;
        for (var who :
                List.of(
                        handler(),
                        Api.officer(port, Duty.SERVICE_CENTER),
                        Api.officer(port, Duty.INSPECTORATE))) {
            for (var read : List.of(path, "/rectifications?limit=200")) {
                assertThat(who.get(read).body())
                        .contains(id)
                        .doesNotContain(number, "anonymous.1", "欧阳");
            }
        }
        act(path, "DECLARE_UNFOUNDED");
        assertThat(act(path, "FOLLOW_UP_SATISFIED").text("code")).isEqualTo("rating-not-named");

        var answered = followUp(citizen, number, false);

        assertThat(answered.text("state")).as(answered.body()).isEqualTo("OPEN");
        assertThat(followUp(citizen, number, true).text("code"))
                .isEqualTo("rectification-act-not-possible");
        act(path, "VERIFY");
        act(path, "RECTIFY");
        assertThat(followUp(citizen, number, true).text("state")).isEqualTo("FOLLOWED_UP");
        var seen = handler().get(path);
        assertThat(seen.json().path("satisfied").asBoolean()).isTrue();
        assertThat(seen.body()).contains("还是没有改").doesNotContain("anonymous.1", number);
        assertThat(seen.json().at("/records/1").has("by")).isFalse();
    }

    @Test
    void whatIsDueIsFoundAndWhatIsLateIsSaid() {
        var citizen = citizen("due.1");
        var toVerify = rectification(rated(citizen, 4, false));
        var toRectify = rectification(rated(citizen, 4, false));
        act("/rectifications/" + toRectify, "VERIFY");
        var today = CityTime.today(clock);
        var tomorrow = calendars.current().plusWorkdays(today, 1);
        var fifteenth = calendars.current().plusWorkdays(today, 15);

        assertThat(ids("due=" + tomorrow)).contains(toVerify).doesNotContain(toRectify);
        assertThat(ids("due=" + tomorrow.minusDays(1))).doesNotContain(toVerify, toRectify);
        assertThat(ids("due=" + fifteenth)).contains(toVerify, toRectify);
        assertThat(ids("due=" + fifteenth.minusDays(1))).contains(toVerify);
        assertThat(ids("due=" + fifteenth.minusDays(1))).doesNotContain(toRectify);
        assertThat(ids("state=VERIFIED")).contains(toRectify).doesNotContain(toVerify);
        assertThat(ids("after=" + toVerify)).contains(toRectify).doesNotContain(toVerify);

        clock.moveTo(tomorrow.plusDays(1));

        assertThat(late(toVerify)).isTrue();
        assertThat(late(toRectify)).isFalse();
        for (var wrong : List.of("due=-9999-01-01", "due=+99999-01-01", "due=x", "limit=0")) {
            assertThat(handler().get("/rectifications?" + wrong.replace("+", "%2B")).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void whatWasDoneStaysAsItWasDone() {
        var id = rectification(rated(citizen("kept.1"), 5, true));
        act("/rectifications/" + id, "VERIFY");

        for (var change :
                List.of(
                        "update rectification_record set opinion = '\\x00' where rectification = ?::uuid",
                        "delete from rectification_record where rectification = ?::uuid")) {
            assertThatThrownBy(() -> database.sql(change).param(id).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(
                        database.sql(
                                        "select person from audit_entry"
                                                + " where act = 'rectification.verify' and subject = ?")
                                .param(id)
                                .query(String.class)
                                .list())
                .containsExactly("HANDLER-officer");
    }

    /** The sixth is of another item, and would be what is missing from the sum. */
    @Test
    void figuresAreShownFromFiveRatingsUp() {
        var item = over.item(Api.OTHER_ORGAN, 1);
        for (int n = 1; n <= 4; n++) {
            rateOnceMore(item, n);
        }
        assertThat(figures().has("figures")).isFalse();
        assertThat(figures().path("items")).isEmpty();

        rateOnceMore(item, 5);

        assertThat(figures().at("/figures/total").asInt()).isEqualTo(5);
        assertThat(figures().at("/figures/satisfactionRate").asDouble()).isEqualTo(60.0);
        assertThat(figures().at("/items/0/itemCode").asString()).isEqualTo(item);
        assertThat(figures().at("/items/0/figures/levels/3/count").asInt()).isEqualTo(1);

        rateOnceMore(over.item(Api.OTHER_ORGAN, 2), 5);

        assertThat(figures().at("/figures/total").asInt()).isEqualTo(6);
        assertThat(figures().path("items")).isEmpty();
        assertThat(Api.nobody(port).get("/public/ratings?organ=x").status()).isEqualTo(400);
        assertThat(Api.nobody(port).get("/public/ratings").status()).isEqualTo(400);
        var options = Api.nobody(port).get("/public/ratings/options").json();
        assertThat(options.at("/levels/4/bad").asBoolean()).isTrue();
        assertThat(options.path("reasons").findValuesAsString("code")).contains("SPEED", "ONCE");
    }

    private void rateOnceMore(String item, int level) {
        var citizen = citizen("figures." + level);
        over.rates(citizen, over.withdrawn(citizen, item), level, false);
    }

    private JsonNode figures() {
        return Api.nobody(port).get("/public/ratings?organ=" + Api.OTHER_ORGAN).json();
    }

    private String rated(Citizen citizen, int level, boolean named) {
        var number = over.withdrawn(citizen, over.item(1));
        over.rates(citizen, number, level, named);
        return number;
    }

    private String rectification(String number) {
        return database.sql("select id::text from rectification where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private Answer act(String path, String act) {
        return handler()
                .post(
                        path + "/acts",
                        handler().get(path).etag(),
                        "{\"act\": \"%s\", \"opinion\": \"已作处理。\"}".formatted(act));
    }

    private static Answer followUp(Citizen citizen, String number, boolean satisfied) {
        var path = "/ratings/" + number;
        var said = "{\"satisfied\": %b, \"text\": \"还是没有改。\"}".formatted(satisfied);
        return citizen.post(path + "/follow-up", citizen.get(path).etag(), said);
    }

    private List<String> ids(String query) {
        var found = handler().get("/rectifications?limit=200&" + query);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private boolean late(String id) {
        JsonNode read = handler().get("/rectifications/" + id).json();
        return read.path("late").asBoolean();
    }

    private Api handler() {
        return Api.officer(port, Duty.HANDLER);
    }

    private Citizen citizen(String login) {
        return Citizen.called(port, login);
    }
}
