package cn.zwfw.convenience.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.convenience.inquiry.life.Office;
import cn.zwfw.platform.citation.Cites;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The two offices come from the environment as deploy/local and operators write them. */
@Cites(value = "B17", rows = "C2")
class InquirySettingsTests {

    private static final String REFORM = "11620100013000270E";
    private static final String LEGAL = "116201000130002876";

    @ParameterizedTest
    @CsvSource({
        "REFORM_OFFICE, 620100, " + REFORM + ", true",
        "LEGAL_OFFICE, 620100, " + LEGAL + ", true",
        "LEGAL_OFFICE, 620100, " + REFORM + ", false",
        "REFORM_OFFICE, 620102, " + REFORM + ", false",
        "LEGAL_OFFICE, 620102, " + LEGAL + ", true"
    })
    void theOfficesAreKnownByRegion(Office office, String region, String organ, boolean isSame) {
        var settings =
                bound(
                        Map.of(
                                "ZWFW_INQUIRY_OFFICES_620100_REFORM_OFFICE", REFORM,
                                "ZWFW_INQUIRY_OFFICES_620100_LEGAL_OFFICE", LEGAL,
                                "ZWFW_INQUIRY_OFFICES_620102_LEGAL_OFFICE", LEGAL));

        assertThat(settings.isSame(office, region, organ)).isEqualTo(isSame);
    }

    private static InquirySettings bound(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables));
        return Binder.get(environment).bind("zwfw.inquiry", InquirySettings.class).get();
    }
}
