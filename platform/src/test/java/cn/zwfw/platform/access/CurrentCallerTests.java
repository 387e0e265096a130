package cn.zwfw.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

@Cites("A17")
class CurrentCallerTests {

    @Test
    void isWhomTheTokenNamesWithTheDutiesThatThereAre() {
        var caller = CurrentCaller.of(token("zhang"));

        assertThat(caller.id()).isEqualTo("zhang");
        assertThat(caller.duties()).containsExactly(Duty.EDITOR);
    }

    @Test
    void isNeverThePlatformItself() {
        assertThatThrownBy(() -> CurrentCaller.of(token(Caller.PLATFORM.id())))
                .isInstanceOf(NotAllowed.class);
    }

    private static Jwt token(String subject) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(subject)
                .claim("duties", List.of("EDITOR", "EMPEROR"))
                .build();
    }
}
