package cn.zwfw.powerlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.ServiceTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class LimitTests {

    @LocalServerPort int port;

    @Test
    void contentThatCouldNotBePublishedIsNotDrafted() {
        var question = "{\"question\": \"多久?\", \"answer\": \"%s\"}".formatted("长".repeat(2000));
        var basis =
                """
                {"law": "示例法", "documentNumber": "", "article": "第一条", "text": "%s"}
                """
                        .formatted("长".repeat(2000));
        var item =
                Drafts.item(9_001, "过长的事项")
                        .replace(
                                "\"bases\": [",
                                "\"bases\": ["
                                        + String.join(",", Collections.nCopies(49, basis))
                                        + ",")
                        .replace(
                                "\"questions\": [",
                                "\"questions\": ["
                                        + String.join(",", Collections.nCopies(49, question))
                                        + ",");

        var answer =
                Api.officer(port, Duty.EDITOR).post("/change-requests", Drafts.add("B9(8)", item));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("content-too-large");
    }

    @Test
    void signsAloneFindNothing() {
        var answer = Api.nobody(port).get("/public/items?q=%25%25");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items")).isEmpty();
    }
}
