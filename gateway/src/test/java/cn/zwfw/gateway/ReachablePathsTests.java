package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachablePathsTests extends AtTheDoor {

    @BeforeEach
    void theServiceWouldAnswerAnything() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok("secret")));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/power-list/v1/public/items, /api/power-list/v1/public/items",
        "/api/power-list/v1/public/items?q=%E5%85%BB%E8%80%81&limit=2,"
                + " /api/power-list/v1/public/items?q=%E5%85%BB%E8%80%81&limit=2",
        "/v3/api-docs/power-list, /v3/api-docs",
    })
    void arriveAtTheServiceWithTheSamePath(String asked, String arrived) throws Exception {
        assertThat(get(asked).statusCode()).isEqualTo(200);
        assertThat(SERVICE.getAllServeEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getRequest().getUrl()).isEqualTo(arrived));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/actuator",
                "/actuator/health",
                "/actuator/gateway/routes",
                "/internal/anything",
                "/api",
                "/api/power-list",
                "/api/power-list/v2/public/items",
                "/api/unknown/v1/public/items",
                "/api/power-list/v1/internal/outbox",
                "/api/power-list/v1/actuator/env",
                "/api/power-list/v1/%61ctuator/env",
                "/power-list-service/api/power-list/v1/public/items",
                "/v3/api-docs",
                "/v3/api-docs/swagger-config",
                "/v3/api-docs/power-list/more",
                "/webjars/other",
                "/api//power-list/v1/public/items",
            })
    void areTheOnlyOnesThatExist(String path) throws Exception {
        problem(get(path), 404, "http-404");
        problem(
                send(to(path).header("Authorization", "Bearer " + ISSUER.valid())),
                404,
                "http-404");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/power-list/v1/../../actuator",
                "/api/power-list/v1/public/../change-requests",
                "/api/power-list/v1/public/%2e%2e/change-requests",
                "/api/power-list/v1/public/%2E%2E%2Fchange-requests",
                "/api/power-list/v1/public/..%2fchange-requests",
                "/api/power-list/v1/public%2f..%2f..%2f..%2factuator",
                "/api/power-list/v1/public//items",
                "//api/power-list/v1/public/items",
                "/api/power-list/v1/public/./items",
                "/api/power-list/v1/public;x=y/items",
                "/api/power-list/v1/public/items%00",
                "/api/power-list/v1/public/%252e%252e/items",
                "/api/power-list/v1/public/..%5citems",
                "/api/power-list/v1/public/a%0d%0ab",
                "/api/power-list/v1/public/%zz",
                "/api/power-list/v1/public/a b",
                "/api/power-list/v1/public/items?q=%zz",
            })
    void areNotReachedByTricks(String path) throws Exception {
        var answer =
                sendRaw("GET " + path + " HTTP/1.1\r\nHost: door\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        assertThat(answer).contains("X-Trace-Id: ", "\"code\":");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }
}
