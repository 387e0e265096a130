package cn.zwfw.convenience.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.convenience.Reviews;
import cn.zwfw.convenience.ServiceTest;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where one can complain is announced by the organ and found by everybody. */
@ServiceTest
@Cites(
        value = {"B17", "A13(1)"},
        rows = "C3")
class ContactTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;

    @BeforeEach
    void theOrganIsKnown() {
        told.tells(Api.ORGAN, Api.CITY, "兰州市市场监督管理局");
        await().until(() -> organs.find(Api.ORGAN).isPresent());
    }

    @Test
    void aContactIsFoundByItsOrgansNameAndByWhatItTakes() {
        published("01", "投诉举报电话", "\"0931-0000001\"", "\"\"", false);
        published("02", "违规行为投诉信箱", "\"\"", "\"tousu@example.gov.cn\"", true);

        assertThat(everybody().get("/public/contacts?q=市场监督").body())
                .contains(code("01"), code("02"));
        assertThat(everybody().get("/public/contacts?breaches=true").body())
                .contains(code("02"))
                .doesNotContain(code("01"));
        assertThat(everybody().get("/public/contacts?region=620102").body())
                .doesNotContain(code("01"));
        var read = everybody().get("/public/contacts/" + code("02")).json();
        assertThat(read.at("/content/mailbox").asString()).isEqualTo("tousu@example.gov.cn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact-empty | \"0931-0000001\" | \"\"",
                "code-of-other-organ | 11620100013900001GLX | 11620100013900002KLX",
            })
    void whatIsNoContactIsRefused(String problem, String what, String instead) {
        var draft = draft("09", "电话", "\"0931-0000001\"", "\"\"", false).replace(what, instead);

        var refused = editor().post("/change-requests", draft);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(problem);
    }

    private void published(
            String n, String name, String telephone, String mailbox, boolean breaches) {
        var drafted =
                editor().post("/change-requests", draft(n, name, telephone, mailbox, breaches));
        assertThat(new Reviews(port).toTheEnd(drafted).text("state")).isEqualTo("EFFECTIVE");
    }

    private static String draft(
            String n, String name, String telephone, String mailbox, boolean breaches) {
        return """
        {"list": "contacts", "kind": "ADD", "ground": "B17", "reason": "公布投诉渠道",
         "entries": [{"content": {"code": "%s", "organ": "%s", "name": "%s", "telephone": %s,
           "mailbox": %s, "address": "", "hours": "工作日", "breaches": %s}}]}
        """
                .formatted(code(n), Api.ORGAN, name, telephone, mailbox, breaches);
    }

    private static String code(String n) {
        return Api.ORGAN + "LX" + n;
    }

    private Api editor() {
        return Api.officer(port, Duty.EDITOR);
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
