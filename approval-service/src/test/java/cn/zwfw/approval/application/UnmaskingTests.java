package cn.zwfw.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Whoever handles a case sees who applies when he says why, and that is noted. */
@ServiceTest
@TestPropertySource(properties = "test.database=case-access")
@Cites(
        value = {"A17", "A19", "个人信息保护法 51"},
        rows = {"X4", "X5"})
class UnmaskingTests {

    private static final String CODE = GuideDrafts.code(1);
    private static final String WHY = "材料缺页,需要电话通知申请人补齐。";

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;
    @Autowired JdbcClient database;

    private String application = "";
    private String material = "";

    @BeforeEach
    void somebodyHasApplied() {
        powerList.tells(CODE, 1, "1", "01", "食品经营许可");
        await().until(() -> items.find(CODE).isPresent());
        var owner = Citizen.called(port, "unmasked");
        application = owner.drafts(CODE);
        material = owner.adds(application, "申请书").text("id");
        owner.submits(application);
    }

    @Test
    void whoHandlesReadsWhatIsAppliedForAndNotWhoApplies() {
        var read = handler().get(path());

        assertThat(field(read, "name")).isEqualTo("欧阳**");
        assertThat(field(read, "identityNumber")).isEqualTo("110105********002X");
        assertThat(field(read, "telephone")).isEqualTo("139****0001");
        assertThat(field(read, "address")).isEqualTo("兰州市城关区示例路***");
        assertThat(read.text("content")).contains("从事餐饮服务");
        assertThat(noted("application.read")).containsExactly("");
    }

    @Test
    void theFieldsThatHeGivesAReasonForAreShownAndNoOthers() {
        var shown = unmask(handler(), "\"TELEPHONE\", \"ADDRESS\"", WHY);

        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(field(shown, "telephone")).isEqualTo(Citizen.TELEPHONE);
        assertThat(field(shown, "address")).isEqualTo("兰州市城关区示例路1号");
        assertThat(field(shown, "name")).isEqualTo("欧阳**");
        assertThat(shown.body()).doesNotContain(Citizen.IDENTITY);
        assertThat(noted("application.unmasked")).containsExactly("ADDRESS, TELEPHONE: " + WHY);
    }

    @Test
    void nobodyElseIsShownThem() {
        var all = "\"NAME\", \"IDENTITY_NUMBER\", \"TELEPHONE\", \"ADDRESS\", \"AGENT\"";

        assertThat(unmask(Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN), all, WHY).status())
                .isEqualTo(404);
        for (var duty : List.of(Duty.INSPECTORATE, Duty.SERVICE_CENTER, Duty.EDITOR)) {
            assertThat(unmask(Api.officer(port, duty), all, WHY).status()).isEqualTo(403);
        }
        assertThat(noted("application.unmasked")).isEmpty();
    }

    @Test
    void aReasonIsMoreThanAWordAndTellsNoNumber() {
        for (var reason : List.of("", "看看", " ".repeat(12), "核对号码" + Citizen.IDENTITY + "。")) {
            assertThat(unmask(handler(), "\"NAME\"", reason).status()).as(reason).isEqualTo(400);
        }
        assertThat(unmask(handler(), "", WHY).status()).isEqualTo(400);
        assertThat(unmask(handler(), "\"EVERYTHING\"", WHY).status()).isEqualTo(400);
        assertThat(noted("application.unmasked")).isEmpty();
    }

    @Test
    void aMaterialThatIsReadIsNotedUnlessItsOwnerReadsIt() {
        Citizen.called(port, "unmasked").bytes(path() + "/materials/" + material);
        assertThat(noted("material.read")).isEmpty();

        handler().bytes(path() + "/materials/" + material);
        assertThat(noted("material.read")).containsExactly(material);
    }

    private Answer unmask(Api caller, String fields, String reason) {
        return caller.post(
                path() + "/unmasking",
                "{\"fields\": [%s], \"reason\": \"%s\"}".formatted(fields, reason));
    }

    private String path() {
        return "/applications/" + application;
    }

    private Api handler() {
        return Api.officer(port, Duty.HANDLER);
    }

    private static String field(Answer answer, String name) {
        return answer.json().at("/applicant/" + name).asString();
    }

    private List<String> noted(String act) {
        return database.sql("select detail from audit_entry where subject = ? and act = ?")
                .params(application, act)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
