package cn.zwfw.platform.peer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import feign.Response;
import feign.RetryableException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A service that asks another, of which discovery lists instances that are gone. */
@Cites(rows = "X7")
class PeerTests {

    /** Even: each of two instances is the first as often as the other. */
    private static final int TIMES = 6;

    private final WireMockServer one = instance();
    private final WireMockServer other = instance();

    @BeforeEach
    void bothAnswer() {
        List.of(one, other)
                .forEach(instance -> {
                    instance.start();
                    instance.stubFor(any(anyUrl()).willReturn(ok()));
                });
    }

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
    }

    @Test
    void nobodyNoticesThatAnInstanceIsGone() {
        var addresses = addresses(one, other);
        one.stop();

        assertThat(asked(addresses, Asking.Question::item)).hasSize(TIMES).containsOnly("200");
        assertThat(asked(addresses, PeerTests::add)).hasSize(TIMES).containsOnly("200");
        assertThat(other.getAllServeEvents()).hasSize(2 * TIMES);
    }

    @Test
    void whatReadsIsAskedElsewhereWhenItIsCutOff() {
        one.stubFor(
                any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(asked(addresses(one, other), Asking.Question::item)).containsOnly("200");
        assertThat(one.getAllServeEvents()).isNotEmpty();
        assertThat(other.getAllServeEvents()).hasSize(TIMES);
    }

    @Test
    void whatChangesSomethingIsNotSentTwice() {
        one.stubFor(
                any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(asked(addresses(one, other), PeerTests::add))
                .filteredOn("away"::equals)
                .hasSize(TIMES / 2);
        assertThat(one.getAllServeEvents()).hasSize(TIMES / 2);
        assertThat(other.getAllServeEvents()).hasSize(TIMES / 2);
    }

    @Test
    void anAnswerIsAnAnswer() {
        one.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));

        assertThat(asked(addresses(one, other), Asking.Question::item))
                .filteredOn("500"::equals)
                .hasSize(TIMES / 2);
    }

    @Test
    void whoIsAloneAndGoneIsAskedOnce() {
        var addresses = addresses(one);
        one.stop();

        assertThatThrownBy(() -> asked(addresses, question -> question.item(), false))
                .isInstanceOf(RetryableException.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    private static Response add(Asking.Question question) {
        return question.add("an item");
    }

    /** The status of each answer, or that there was none. */
    private static List<String> asked(
            List<String> addresses, Function<Asking.Question, Response> question) {
        return asked(addresses, question, true);
    }

    private static List<String> asked(
            List<String> addresses, Function<Asking.Question, Response> question, boolean goesOn) {
        var arguments = new ArrayList<String>();
        for (int n = 0; n < addresses.size(); n++) {
            arguments.add(
                    "--spring.cloud.discovery.client.simple.instances.power-list-service[%d].uri=%s"
                            .formatted(n, addresses.get(n)));
        }
        try (var asking =
                new SpringApplicationBuilder(PeerConfiguration.class, Asking.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments.toArray(String[]::new))) {
            var answers = new ArrayList<String>();
            for (int n = 0; n < TIMES; n++) {
                try (var answer = question.apply(asking.getBean(Asking.Question.class))) {
                    answers.add(String.valueOf(answer.status()));
                } catch (RetryableException away) {
                    if (!goesOn) {
                        throw away;
                    }
                    answers.add("away");
                }
            }
            return answers;
        }
    }

    private static List<String> addresses(WireMockServer... instances) {
        return List.of(instances).stream().map(WireMockServer::baseUrl).toList();
    }

    private static WireMockServer instance() {
        return new WireMockServer(
                WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    }
}
