package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentsTests extends AtTheDoor {

    @Test
    void areFetchedFromTheService() throws Exception {
        SERVICE.stubFor(
                any(urlEqualTo("/v3/api-docs")).willReturn(okJson("{\"openapi\":\"3.1.0\"}")));

        assertThat(get("/v3/api-docs/power-list").body()).isEqualTo("{\"openapi\":\"3.1.0\"}");
    }

    @Test
    void areListedForServicesThatAreThere() throws Exception {
        assertThat(get("/docs/documents").body())
                .contains("{\"name\":\"权责清单\",\"url\":\"/v3/api-docs/power-list\"}")
                .contains("/v3/api-docs/approval")
                .doesNotContain("supervision", "convenience", "finance");
    }

    @Test
    void areOnOnePage() throws Exception {
        var moved = get("/docs");
        assertThat(moved.statusCode()).isEqualTo(302);
        var page = moved.headers().firstValue("Location").orElseThrow();

        assertThat(get(page).body())
                .contains("swagger-ui-bundle.js")
                .doesNotContain("http://", "<script>");
        var start = get(page.replace("index.html", "swagger-initializer.js")).body();
        assertThat(start).contains("/docs/documents").doesNotContain("petstore");
        assertThat(get(page.replace("index.html", "swagger-ui-bundle.js")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void areNotLedAstrayByForwardedHeaders() throws Exception {
        var moved = send(to("/docs").header("X-Forwarded-Host", "evil.example"));

        assertThat(moved.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
    }

    @Test
    void refuseOtherMethods() throws Exception {
        var answer = send(to("/docs/documents").DELETE());

        problem(answer, 405, "http-405");
    }
}
