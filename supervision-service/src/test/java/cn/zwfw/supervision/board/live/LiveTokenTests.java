package cn.zwfw.supervision.board.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.TestTokens;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.board.BoardTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A stream lasts no longer than the token with which it was asked for. */
@BoardTest
@Cites(value = "A14", rows = "S9")
class LiveTokenTests {

    @LocalServerPort int port;
    @Autowired Screens screens;
    @Autowired LiveController controller;

    @BeforeEach
    void nobodyElse() {
        await().until(() -> screens.taken() == 0);
    }

    @Test
    void endsWithTheToken() {
        var answer = new MockHttpServletResponse();

        controller.live(officer(), token(Duration.ofSeconds(1)), null, answer);

        assertThat(answer.getContentAsByteArray()).startsWith("event: figures".getBytes(UTF_8));
        assertThat(screens.all()).isEmpty();
        assertThat(screens.taken()).isZero();
    }

    @Test
    void doesNotBeginWithATokenThatTheDoorAloneStillTakes() {
        var over = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(20);
        var token = TestTokens.until(over, "late", Api.ORGAN, Api.CITY, Duty.EDITOR);
        var late = new HttpCaller(port, "/api/supervision/v1", token);

        var refused = late.get("/board/live");

        assertThat(late.get("/board").status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("code")).isEqualTo("unauthenticated");
        assertThat(screens.taken()).isZero();
    }

    private static Caller officer() {
        return new Caller("p", "p", Api.ORGAN, Api.CITY, Set.of(Duty.EDITOR));
    }

    /** Tokens live by the machine's own time. */
    private static JwtAuthenticationToken token(Duration left) {
        var until = Instant.ofEpochMilli(System.currentTimeMillis()).plus(left);
        return new JwtAuthenticationToken(
                new Jwt(
                        "t",
                        until.minusSeconds(60),
                        until,
                        Map.of("alg", "none"),
                        Map.of("sub", "p")));
    }
}
