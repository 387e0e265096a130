package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAwayTests extends AtTheDoor {

    @ParameterizedTest
    @ValueSource(strings = {AWAY, UNREGISTERED})
    void isAnsweredWith503AndWhenToComeBack(String path) throws Exception {
        var answer = get(path);

        problem(answer, 503, "service-away");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void isAnsweredWith504WhenItIsSlow() throws Exception {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok().withFixedDelay(6_000)));

        var answer = get(PUBLIC);

        problem(answer, 504, "service-slow");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void isAnsweredWith503WhenItBreaksOff(Fault fault) throws Exception {
        SERVICE.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

        problem(get(PUBLIC), 503, "service-away");
    }

    @ParameterizedTest
    @CsvSource({"400", "404", "409", "412", "500", "503"})
    void isNotClaimedWhenTheServiceItselfAnswers(int status) throws Exception {
        SERVICE.stubFor(
                any(anyUrl()).willReturn(jsonResponse("{\"code\":\"of-the-service\"}", status)));

        var answer = get(PUBLIC);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"code\":\"of-the-service\"}");
    }
}
