package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What memory leaves to the service. */
class NotRememberedTests extends Remembering {

    @ParameterizedTest
    @CsvSource({
        "Cache-Control, 'no-cache, private'",
        "Cache-Control, no-store",
        "Cache-Control, max-age=60",
        "Cache-Control, 'no-cache=\"Set-Cookie\"'",
        "Set-Cookie, a=b",
        "Vary, User-Agent",
        "Vary, *",
    })
    void areNotRememberedWhenAServiceDoesNotLetThem(String header, String value) throws Exception {
        var answer = ok("first").withHeader("ETag", "\"1\"").withHeader(header, value);
        answers(
                header.equals("Cache-Control")
                        ? answer
                        : answer.withHeader("Cache-Control", "no-cache"));

        get(item);
        get(item);

        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void areNotRememberedWithoutAVersion() throws Exception {
        answers(ok("first").withHeader("Cache-Control", "public, max-age=60"));

        get(item);
        get(item);

        assertThat(asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"404", "500", "206", "203"})
    void areNotRememberedWhenTheyAreNotWhole(int status) throws Exception {
        answers(answer("first").withStatus(status));

        get(item);
        get(item);

        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void areNotRememberedWhenTheyAreTooLarge() throws Exception {
        answers(answer("x".repeat(8 * 1024 + 1)));

        assertThat(get(item).body()).hasSize(8 * 1024 + 1);
        assertThat(get(item).body()).hasSize(8 * 1024 + 1);

        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void areNotRememberedOfOtherPaths() throws Exception {
        get(PUBLIC);
        get(PUBLIC);
        get(PUBLIC + "/print");
        get(PUBLIC + "/print");

        assertThat(asked()).isEqualTo(4);
    }

    @Test
    void areNotReadWithABody() throws Exception {
        send(to(item).method("GET", BodyPublishers.ofString("{\"code\": \"other\"}")));
        answers(answer("other"));

        assertThat(get(item).body()).isEqualTo("other");
    }
}
