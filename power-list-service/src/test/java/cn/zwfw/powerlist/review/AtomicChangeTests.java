package cn.zwfw.powerlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one request changes takes effect for all its entries or for none. */
@ServiceTest
@Cites(
        value = {"B9(3)", "B11"},
        rows = {"P3", "P4", "X3a"})
class AtomicChangeTests {

    @LocalServerPort int port;

    @Test
    void aMergeEndsTheOldOnesAndNamesThem() {
        publish(1201, 1202);

        var merged = Journey.draft(port, merge(1201, 1202, 1203)).toTheEnd();

        assertThat(merged.state()).isEqualTo("EFFECTIVE");
        assertStands(1203, "1", 1, "predecessors", 1201, 1202);
        assertStands(1201, "3", 2, "successors", 1203);
        assertStands(1202, "3", 2, "successors", 1203);
    }

    @Test
    void aSplitEndsTheOldOneAndNamesTheNew() {
        publish(1204);

        Journey.draft(
                        port,
                        Drafts.draft(
                                "SPLIT",
                                "B9(3)",
                                coded(1204) + "," + made(1205) + "," + made(1206)))
                .toTheEnd();

        assertStands(1204, "3", 2, "successors", 1205, 1206);
        assertStands(1205, "1", 1, "predecessors", 1204);
        assertStands(1206, "1", 1, "predecessors", 1204);
    }

    @Test
    void aMergeOfWhatIsCancelledMeanwhileChangesNothing() {
        publish(1207, 1208);
        var merge = Journey.draft(port, merge(1207, 1208, 1209)).submit().until("FINAL_REVIEW");
        Journey.draft(port, Drafts.byCode("CANCEL", "B9(5)", Drafts.code(1208))).toTheEnd();

        refusedAsOvertaken(merge);

        assertThat(everybody().get("/public/items/" + Drafts.code(1207)).text("number"))
                .isEqualTo("1");
        assertThat(everybody().get("/public/items/" + Drafts.code(1209)).status()).isEqualTo(404);
    }

    @Test
    void anOvertakenAmendmentIsRefusedAtTheFinalApproval() {
        publish(1210);
        var late = Journey.draft(port, amendment("较晚")).submit().until("FINAL_REVIEW");
        Journey.draft(port, amendment("较早")).toTheEnd();

        refusedAsOvertaken(late);

        var stands = everybody().get("/public/items/" + Drafts.code(1210));
        assertThat(stands.text("number")).isEqualTo("2");
        assertThat(stands.json().at("/content/name").asString()).isEqualTo("较早");
        late.take(
                Api.officer(port, Duty.REFORM_OFFICE)
                        .post(
                                late.path() + "/decisions",
                                late.etag(),
                                Drafts.decision("FINAL_REVIEW", "RETURN")));
        assertThat(late.state()).isEqualTo("DRAFT");
    }

    private void refusedAsOvertaken(Journey journey) {
        var refused =
                Api.officer(port, Duty.REFORM_OFFICE)
                        .post(
                                journey.path() + "/decisions",
                                journey.etag(),
                                Drafts.approval("FINAL_REVIEW"));
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("entry-changed-meanwhile");
        var after = Api.officer(port, Duty.EDITOR).get(journey.path());
        assertThat(after.etag()).isEqualTo(journey.etag());
        assertThat(after.json().path("decisions"))
                .hasSameSizeAs(journey.last().json().path("decisions"));
    }

    private void publish(int... numbers) {
        for (int n : numbers) {
            Journey.draft(port, Drafts.add("B9(8)", Drafts.item(n, "事项" + n))).toTheEnd();
        }
    }

    private void assertStands(int n, String status, int number, String kin, int... relatives) {
        var item = everybody().get("/public/items/" + Drafts.code(n)).json();
        assertThat(item.path("status").asString()).as("status of %s", n).isEqualTo(status);
        assertThat(item.path("number").asInt()).isEqualTo(number);
        assertThat(item.path(kin).valueStream().map(code -> code.asString()))
                .containsExactly(
                        java.util.Arrays.stream(relatives)
                                .mapToObj(Drafts::code)
                                .toArray(String[]::new));
        assertThat(everybody().get("/public/items?q=事项" + n).body().contains(Drafts.code(n)))
                .as("%s is found among what stands", n)
                .isEqualTo(!status.equals("3"));
    }

    private static String merge(int one, int other, int into) {
        return Drafts.draft("MERGE", "B9(3)", coded(one) + "," + coded(other) + "," + made(into));
    }

    private static String amendment(String name) {
        return Drafts.amend("B10(2)", Drafts.code(1210), Drafts.item(1210, name));
    }

    private static String coded(int n) {
        return "{\"code\": \"%s\"}".formatted(Drafts.code(n));
    }

    private static String made(int n) {
        return "{\"content\": %s}".formatted(Drafts.item(n, "事项" + n));
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
