package cn.zwfw.finance.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.finance.fund.FundDrafts;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Funds come in by a workbook in place of a draft's entries, exact to the fen. */
@ServiceTest
@Cites(value = "A6", rows = "F6")
class WorkbookTests {

    @LocalServerPort int port;
    @Autowired List<WorkbookForm> forms;

    @Test
    void moneyComesThroughAsItWasWritten() {
        var fund = FundDrafts.fund(FundDrafts.code(701), "99999999999999.99", "99999999999999.99");

        var replaced = replaces(fund);

        assertThat(replaced.answer().status()).as(replaced.answer().body()).isEqualTo(204);
        var entries = Reviews.ofBureau(port).editor().get(replaced.path() + "/entries").json();
        assertThat(entries.at("/items/0/content")).isEqualTo(Api.JSON.readTree(fund));
    }

    @Test
    void everyWrongCellIsNamed() {
        var fund = FundDrafts.fund(FundDrafts.code(702), "5.00", "5.001");

        var refused = replaces(fund).answer();

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/cell/sheet").asString()).isEqualTo("专项资金");
        assertThat(refused.json().at("/errors/0/cell/heading").asString()).isEqualTo("调整后预算数");
    }

    private Replaced replaces(String fund) {
        var editor = Reviews.ofBureau(port).editor();
        var draft =
                editor.post(
                        "/change-requests",
                        FundDrafts.add(FundDrafts.fund(FundDrafts.code(700), "1.00", "1.00")));
        var path = "/change-requests/" + draft.text("id");
        return new Replaced(
                path,
                editor.send(
                        editor.request(path + "/workbook")
                                .setHeader("Content-Type", Books.TYPE)
                                .header("If-Match", draft.etag())
                                .PUT(
                                        BodyPublishers.ofByteArray(
                                                Books.of(forms, "special-funds", fund)))));
    }

    private record Replaced(String path, Answer answer) {}
}
