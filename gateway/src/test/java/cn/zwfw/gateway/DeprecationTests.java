package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "zwfw.gateway.deprecations[0].path=/api/power-list/v1/public/items/{code}/differences",
            "zwfw.gateway.deprecations[0].since=2026-03-01",
            "zwfw.gateway.deprecations[0].sunset=2026-09-01",
            "zwfw.gateway.deprecations[0].documentation=https://zwfw.lanzhou.gov.cn/docs/changes",
            "zwfw.gateway.deprecations[0].successor=/api/power-list/v2/public/items",
            "zwfw.gateway.deprecations[1].path=/api/power-list/v1/public/**",
            "zwfw.gateway.deprecations[1].since=2026-06-01"
        })
class DeprecationTests extends AtTheDoor {

    private static final String DIFFERENCES =
            PUBLIC + "/11620100013900001G3000131015000/differences";

    @BeforeEach
    void theServiceHasALinkOfItsOwn() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok().withHeader("Link", "</next>; rel=\"next\"")));
    }

    @Test
    void isToldWithItsEndAndItsSuccessor() throws Exception {
        var headers = get(DIFFERENCES).headers();

        // midnight in the city, 2026-02-28T16:00:00Z
        assertThat(headers.allValues("Deprecation")).containsExactly("@1772294400");
        assertThat(headers.allValues("Sunset")).containsExactly("Mon, 31 Aug 2026 16:00:00 GMT");
        assertThat(headers.allValues("Link"))
                .containsExactlyInAnyOrder(
                        "</next>; rel=\"next\"",
                        "<https://zwfw.lanzhou.gov.cn/docs/changes>; rel=\"deprecation\"",
                        "</api/power-list/v2/public/items>; rel=\"successor-version\"");
    }

    @Test
    void isToldWithoutAnEndWhereNoneIsKnown() throws Exception {
        var headers = get(PUBLIC).headers();

        assertThat(headers.firstValue("Deprecation")).contains("@1780243200");
        assertThat(headers.firstValue("Sunset")).isEmpty();
        assertThat(headers.allValues("Link")).containsExactly("</next>; rel=\"next\"");
    }

    @Test
    void isToldOfRefusalsToo() throws Exception {
        var answer = send(to(DIFFERENCES).header("Authorization", "Bearer nonsense"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Deprecation")).contains("@1772294400");
    }

    @Test
    void isNotToldOfOtherPaths() throws Exception {
        assertThat(get(AWAY).headers().firstValue("Deprecation")).isEmpty();
    }
}
