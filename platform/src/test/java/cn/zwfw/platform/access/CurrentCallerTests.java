package cn.zwfw.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.setting.UnusableSetting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

@Cites("A17")
class CurrentCallerTests {

    @Test
    void isWhomTheTokenNamesWithTheDutiesThatThereAre() {
        var caller = ofNode("").of(token("zhang"));

        assertThat(caller.id()).isEqualTo("zhang");
        assertThat(caller.duties()).containsExactly(Duty.EDITOR);
    }

    @Test
    void isNeverThePlatformItself() {
        assertThatThrownBy(() -> ofNode("").of(token(Caller.PLATFORM.id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anOfficerOfAnotherRegionHasNoDutyInTheNodeOfADistrict() {
        var node = ofNode("620102");

        assertThat(node.of(of("620100", "EDITOR", "DISTRICT_SYSTEM")).duties()).isEmpty();
        assertThat(node.of(of(null, "OPERATOR")).duties()).isEmpty();
        assertThat(node.of(of("620102", "EDITOR", "DISTRICT_SYSTEM")).duties())
                .containsExactlyInAnyOrder(Duty.EDITOR, Duty.DISTRICT_SYSTEM);
    }

    @Test
    void everybodyAppliesInTheNodeOfADistrict() {
        assertThat(ofNode("620102").of(of(null, "APPLICANT")).duties())
                .containsExactly(Duty.APPLICANT);
        assertThat(ofNode("620102").of(of("620100", "APPLICANT", "EDITOR")).duties())
                .containsExactly(Duty.APPLICANT);
    }

    @Test
    void aHomeThatIsNoRegionIsNamed() {
        assertThatThrownBy(() -> ofNode("城关"))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("zwfw.home-region");
    }

    private static CurrentCaller ofNode(String region) {
        return new CurrentCaller(new HomeRegion(region));
    }

    private static Jwt of(@Nullable String region, String... duties) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("zhang")
                .claims(claims -> {
                    if (region != null) {
                        claims.put("region", region);
                    }
                })
                .claim("duties", List.of(duties))
                .build();
    }

    private static Jwt token(String subject) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(subject)
                .claim("duties", List.of("EDITOR", "EMPEROR"))
                .build();
    }
}
