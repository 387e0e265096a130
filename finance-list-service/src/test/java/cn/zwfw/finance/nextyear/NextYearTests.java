package cn.zwfw.finance.nextyear;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.finance.fund.FundDrafts;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A year is opened from the one before, as one draft of the bureau's editor. */
@ServiceTest
// what goes on is counted
@TestPropertySource(properties = "test.database=next-year")
@Cites(value = "A13(2)", rows = "F1")
class NextYearTests {

    private static final String PATH = "/funds/next-year";

    @LocalServerPort int port;

    @Test
    void everyFundThatGoesOnIsDraftedOnceWithWhatItHasNow() {
        var bureau = Reviews.ofBureau(port);
        var going = FundDrafts.code(1);
        var ending = FundDrafts.code(2);
        var cancelled = FundDrafts.code(3);
        bureau.publishes(FundDrafts.add(FundDrafts.fund(going, "10.00", "10.00")));
        bureau.publishes(FundDrafts.adjust(going, FundDrafts.fund(going, "10.00", "8.05")));
        bureau.publishes(
                FundDrafts.add(
                        FundDrafts.fund(ending, "1.00", "1.00")
                                .replace("\"to\": 2027", "\"to\": 2026")));
        bureau.publishes(FundDrafts.add(FundDrafts.fund(cancelled, "1.00", "1.00")));
        bureau.publishes(FundDrafts.cancel(cancelled));

        var drafted = bureau.editor().post(PATH, asked(2026));

        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var request = "/change-requests/" + drafted.text("id");
        var entries = bureau.editor().get(request + "/entries").json().path("items");
        assertThat(entries).hasSize(1);
        var next = entries.get(0).path("content");
        assertThat(next.path("code").asString()).isEqualTo("62010020270001");
        assertThat(next.path("year").asInt()).isEqualTo(2027);
        assertThat(next.path("budget").asString()).isEqualTo("8.05");
        assertThat(next.path("currentBudget").asString()).isEqualTo("8.05");

        var unconsulted =
                bureau.editor().post(PATH, asked(2026).replace(Api.DEPARTMENT, Api.BUREAU));
        assertThat(unconsulted.json().at("/errors/0/code").asString())
                .isEqualTo("department-not-consulted");
        var stranger = Api.department(port, Duty.EDITOR).post(PATH, asked(2026));
        assertThat(stranger.text("code")).isEqualTo("no-fund-goes-on");
        assertThat(Api.bureau(port, Duty.FINANCE_BUREAU).post(PATH, asked(2026)).status())
                .isEqualTo(403);
    }

    private static String asked(int year) {
        return """
        {"year": %d, "reason": "编制下一年度清单", "consultations": [
          {"organ": "%s", "agreedOn": "2026-01-05", "document": "兰财函〔2026〕88号"}]}
        """
                .formatted(year, Api.DEPARTMENT);
    }
}
