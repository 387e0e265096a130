package cn.zwfw.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.notice.life.NoticeKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the articles give to a duty, that duty does, and no other. */
@NoticeTest
@Cites(
        value = {"A5", "A6", "A8", "A9", "A14", "A15", "A25", "B14", "B15", "B16"},
        rows = "S4")
class GroundTests {

    /** Read in the rules: kind, article, whose it is. */
    private static final Map<String, Duty> GIVEN = given();

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Noticing.know(told, organs);
    }

    @Test
    void everyArticleIsUsedByItsDutyAlone() {
        var wrong = new ArrayList<String>();
        for (var duty : Duty.values()) {
            var officer = Api.officer(port, duty);
            for (var kind : NoticeKind.values()) {
                for (var article : articles()) {
                    var body = Noticing.body(kind.name(), article, "\"workdays\": 5");
                    var owner = GIVEN.get(kind + " " + article);
                    var mayIssue = GIVEN.containsValue(duty);
                    var expected =
                            !mayIssue ? 403 : owner == null ? 400 : owner == duty ? 201 : 403;
                    var actual = officer.post("/notices", body).status();
                    if (actual != expected) {
                        wrong.add(duty + " " + kind + " " + article + " → " + actual);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theGroundsAreListedInTheWordsOfTheRules() {
        var listed = Api.officer(port, Duty.GOVERNMENT).get("/notice-grounds").json().path("items");

        var found = new TreeMap<String, Duty>();
        listed.forEach(ground ->
                found.put(
                        ground.path("kind").asString() + " " + ground.path("article").asString(),
                        Duty.valueOf(ground.path("duty").asString())));
        assertThat(found).isEqualTo(GIVEN);
        assertThat(listed.toString()).contains("未按照责任事项规定履行义务");
    }

    private static Map<String, Duty> given() {
        var given = new TreeMap<String, Duty>();
        given.put("URGE A5", Duty.REFORM_OFFICE);
        given.put("URGE A6", Duty.FINANCE_BUREAU);
        given.put("URGE A8", Duty.DATA_BUREAU);
        given.put("URGE A9", Duty.SERVICE_CENTER);
        given.put("URGE A14", Duty.SERVICE_CENTER);
        given.put("URGE A15", Duty.DATA_BUREAU);
        given.put("URGE B15", Duty.REFORM_OFFICE);
        given.put("CRITICISE A25", Duty.GOVERNMENT);
        given.put("ACCOUNTABILITY A25", Duty.INSPECTORATE);
        for (int item = 1; item <= 8; item++) {
            given.put("RECTIFY B16(" + item + ")", Duty.GOVERNMENT);
            given.put("CRITICISE B16(" + item + ")", Duty.GOVERNMENT);
        }
        return given;
    }

    /** Those of the grounds, and some that give nobody anything. */
    private static Iterable<String> articles() {
        var articles = new ArrayList<String>();
        GIVEN.keySet().forEach(ground -> articles.add(ground.substring(ground.indexOf(' ') + 1)));
        articles.add("A7");
        articles.add("B14");
        articles.add("B16(9)");
        return articles.stream().distinct().toList();
    }
}
