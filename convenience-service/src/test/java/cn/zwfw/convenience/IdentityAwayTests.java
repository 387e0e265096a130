package cn.zwfw.convenience;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.personal.vault.TestVault;
import cn.zwfw.platform.testing.TestDatabase;
import cn.zwfw.platform.testing.TestKafka;
import cn.zwfw.platform.testing.TestSecrets;
import cn.zwfw.platform.testing.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A service that was started while nobody can tell it by which keys tokens are signed. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
            "test.database=identity_away",
            // or it would take what others wait for
            "spring.kafka.listener.auto-startup=false",
            "management.server.port=0"
        })
@ContextConfiguration(
        initializers = {
            TestSecrets.Initializer.class,
            TestDatabase.Initializer.class,
            TestKafka.Initializer.class,
            TestVault.Initializer.class
        })
@Import(Organs.class)
class IdentityAwayTests {

    @LocalServerPort int port;

    @Test
    void isNotTheFaultOfTheToken() throws Exception {
        var token = TestTokens.of("officer", Api.ORGAN, Api.CITY, Duty.HANDLER);
        var question =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + port
                                                + "/api/convenience/v1/inquiries?limit=20"))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(question, BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body())
                    .contains(
                            "\"code\":\"identity-away\"",
                            "\"instance\":\"/api/convenience/v1/inquiries\"");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        }
    }

    @Test
    void leavesPublicReadingPossible() {
        assertThat(Api.nobody(port).get("/public/items").status()).isEqualTo(200);
    }
}
