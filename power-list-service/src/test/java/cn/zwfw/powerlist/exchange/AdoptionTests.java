package cn.zwfw.powerlist.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.ServiceProblem;
import cn.zwfw.platform.publication.exchange.Adoption;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import cn.zwfw.powerlist.item.PowerItem;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What another platform has published is taken over as it stands there, or not at all. */
@ServiceTest
@Cites(
        value = {"A12", "B2", "B3"},
        rows = "X1")
class AdoptionTests {

    /** No other test has it. */
    private static final String ORGAN = "11620100013000024L";

    private static final Caller CITY =
            new Caller("upstream.620100", "市级平台", null, Api.CITY, Set.of());

    @LocalServerPort int port;
    @Autowired Adoption adoption;
    @Autowired CanonicalJson canonical;
    @Autowired JsonMapper json;
    @Autowired JdbcClient database;

    @Test
    void isTakenOnceThoughItsOrganIsNotRegisteredHere() {
        var document = document(7001);

        adoption.take(PowerItem.LIST, document, CITY);
        adoption.take(PowerItem.LIST, document, CITY);

        var read = Api.nobody(port).get("/public/items/" + organCode(7001)).json();
        assertThat(read.path("digest")).isEqualTo(document.path("digest"));
        assertThat(read.path("predecessors").toString()).isEqualTo("[\"" + organCode(1) + "\"]");
        assertThat(count("audit_entry where act = 'entry.adopted' and subject = ?", 7001))
                .isEqualTo(1);
    }

    @Test
    void whatItsDigestDoesNotProveIsRefused() {
        var altered = document(7002);
        altered.withObject("content").put("name", "改过的");

        refused("digest-differs", altered);
        assertThat(count("revision where code = ?", 7002)).isZero();
    }

    @Test
    void nothingIsSkippedOrChanged() {
        refused("report-out-of-order", document(7003).put("number", 2));
        adoption.take(PowerItem.LIST, document(7003), CITY);

        refused("report-differs", document(7003).put("status", "2"));
        refused("report-out-of-order", document(7003).put("number", 3));
        // a calendar may turn what stands so already (B12(3))
        adoption.take(PowerItem.LIST, turned(7003, 2, "2"), CITY);
        assertThatCode(() -> adoption.take(PowerItem.LIST, turned(7003, 3, "2"), CITY))
                .doesNotThrowAnyException();
        assertThat(count("revision where code = ?", 7003)).isEqualTo(3);
    }

    @Test
    void nothingOfAnotherRegionComesSo() {
        refused("entry-of-other-region", document(7004).put("region", "620102"));
    }

    @Test
    void whatIsKeptHereStays() {
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(7005, "本平台的"))).toTheEnd();
        var document =
                (ObjectNode) Api.nobody(port).get("/public/items/" + Drafts.code(7005)).json();

        refused("entry-kept-here", document);
    }

    @Test
    void whatIsNoEntryOfTheListIsRefused() {
        var unread = document(7006);
        unread.withObject("content").put("audience", "nobody");
        assertThatThrownBy(() -> adoption.take(PowerItem.LIST, unread, CITY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        adoption.take(PowerItem.LIST, document(7006).put("kind", "CONJURE"), CITY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        adoption.take(PowerItem.LIST, document(7006).put("status", "9"), CITY))
                .isInstanceOf(InvalidInput.class);
    }

    private void refused(String code, ObjectNode document) {
        assertThatThrownBy(() -> adoption.take(PowerItem.LIST, document, CITY))
                .isInstanceOfSatisfying(
                        ServiceProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private ObjectNode turned(int n, int number, String status) {
        return document(n)
                .put("number", number)
                .put("status", status)
                .put("kind", "SUSPEND")
                .put("effectiveFrom", "2020-01-0%dT00:00:00+08:00".formatted(number));
    }

    /** As a city tells of an item of an organ that nobody registers here. */
    private ObjectNode document(int n) {
        var item = json.readValue(Drafts.item(ORGAN, n, "市级许可" + n), PowerItem.class);
        var content = canonical.of(item);
        return (ObjectNode)
                json.readTree(
                        """
                        {"list": "power-items", "code": "%s", "number": 1, "status": "1",
                         "kind": "ADD", "ground": "B9(3)", "organ": "%s", "region": "620100",
                         "effectiveFrom": "2020-01-01T00:00:00+08:00", "digest": "%s",
                         "predecessors": ["%s"], "successors": [], "position": 9, "content": %s}
                        """
                                .formatted(
                                        organCode(n),
                                        ORGAN,
                                        CanonicalJson.digest(content),
                                        organCode(1),
                                        content));
    }

    private static String organCode(int n) {
        return ORGAN + Drafts.code(n).substring(Api.ORGAN.length());
    }

    private long count(String where, int n) {
        return database.sql("select count(*) from " + where)
                .param(organCode(n))
                .query(Long.class)
                .single();
    }
}
