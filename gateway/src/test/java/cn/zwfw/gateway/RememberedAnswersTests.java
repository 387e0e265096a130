package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What memory answers, and to whom. */
class RememberedAnswersTests extends Remembering {

    @Test
    void comeFromTheServiceOnce() throws Exception {
        var first = get(item);
        var second = get(item);

        assertThat(second.body()).isEqualTo(first.body()).isEqualTo("first");
        assertThat(second.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(second.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(second.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(second.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(second.headers().firstValue("X-Trace-Id"))
                .isPresent()
                .isNotEqualTo(first.headers().firstValue("X-Trace-Id"));
        assertThat(first.headers().firstValue("Cache-Status")).isEmpty();
        assertThat(second.headers().firstValue("Cache-Status")).contains("zwfw; hit");
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void areReadByOneForAllWhoAskAtOnce() {
        answers(answer("slow").withFixedDelay(700));

        try (var client = HttpClient.newHttpClient()) {
            var answers =
                    IntStream.range(0, 50)
                            .mapToObj(_ ->
                                    client.sendAsync(to(item).build(), BodyHandlers.ofString()))
                            .toList();
            assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::body))
                    .hasSize(50)
                    .containsOnly("slow");
        }

        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void sayToWhoHasThemThatTheyAreTheSame() throws Exception {
        get(item);

        var same = send(to(item).header("If-None-Match", "W/\"1\""));
        var other = send(to(item).header("If-None-Match", "\"0\""));

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo("first");
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void haveTheirHeadersAlone() throws Exception {
        get(item);

        var head = send(to(item).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).contains("5");
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void areGivenWhole() throws Exception {
        get(item);

        var answer = send(to(item).header("Range", "bytes=0-1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("first");
        assertThat(asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "If-None-Match, '\"1\"'",
        "Range, bytes=0-1",
        "If-Modified-Since, 'Mon, 16 Mar 2026 00:00:00 GMT'",
    })
    void areNotMadeOfWhatIsLessThanTheWhole(String header, String value) throws Exception {
        send(to(item).header(header, value));

        assertThat(get(item).headers().firstValue("Cache-Status")).isEmpty();
        assertThat(asked()).isEqualTo(2);
        assertThat(SERVICE.findAll(anyRequestedFor(anyUrl()).withHeader(header, equalTo(value))))
                .as("the service decides")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Accept-Language, zh, en",
        "Accept, application/json, application/xml",
        "Accept-Encoding, br, deflate",
    })
    void areTheSameForWhoAsksTheSameOnly(String header, String one, String other) throws Exception {
        send(to(item).header(header, one));
        answers(answer("other"));

        assertThat(send(to(item).header(header, other)).body()).isEqualTo("other");
        assertThat(send(to(item).header(header, one)).body()).isEqualTo("first");
        assertThat(get(item).body()).isEqualTo("other");
    }

    @Test
    void areNotForPagesOfOtherOrigins() throws Exception {
        get(item);

        problem(send(to(item).header("Origin", "http://127.0.0.1:1")), 403, "origin-not-allowed");
    }

    @Test
    void areTheSameForTheSameHostOnly() throws Exception {
        var evil = raw("evil.example");
        answers(answer("other"));

        assertThat(evil).contains("first");
        assertThat(raw("door")).contains("other");
        assertThat(raw("evil.example")).contains("first");
    }

    @Test
    void areForQueriesOfTheirOwn() throws Exception {
        get(item + "?view=internal");
        answers(answer("other"));

        assertThat(get(item + "?view=external").body()).isEqualTo("other");
        assertThat(get(item + "?view=internal").body()).isEqualTo("first");
    }

    @Test
    void areNeverForWhoSaysWhoHeIs() throws Exception {
        var token = "Bearer " + ISSUER.valid();
        send(to(item).header("Authorization", token));
        answers(answer("other"));

        assertThat(get(item).body()).as("not what was read for him").isEqualTo("other");
        answers(answer("his own"));
        assertThat(send(to(item).header("Authorization", token)).body()).isEqualTo("his own");
        problem(send(to(item).header("Authorization", "Bearer nonsense")), 401, "token-invalid");
        assertThat(get(item).body()).isEqualTo("other");
    }

    @Test
    void tellNothingOfACookie() throws Exception {
        send(to(item).header("Cookie", "session=1"));

        assertThat(
                        SERVICE.findAll(
                                anyRequestedFor(anyUrl())
                                        .withHeader("Cookie", equalTo("session=1"))))
                .as("no cookie comes to a service, so no answer depends on one")
                .isEmpty();
    }
}
