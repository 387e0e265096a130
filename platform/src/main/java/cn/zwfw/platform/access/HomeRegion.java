package cn.zwfw.platform.access;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.setting.UnusableSetting;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The region whose node this is, by {@code zwfw.home-region}; none for the platform of the city,
 * which serves every region.
 */
@Component
@Cites(
        value = {"A12", "A17"},
        rows = "X1")
public final class HomeRegion {

    private static final String SETTING = "zwfw.home-region";

    private final String code;

    HomeRegion(@Value("${" + SETTING + ":}") String code) {
        if (!code.matches("(\\d{6})?")) {
            throw new UnusableSetting(SETTING, "is no code of a region, which has six digits");
        }
        this.code = code;
    }

    /**
     * The code, where the service cannot do without.
     *
     * @throws UnusableSetting when none is set
     */
    public String required() {
        if (code.isEmpty()) {
            throw new UnusableSetting(SETTING, "is missing");
        }
        return code;
    }

    /** Whether things of that region are made here. */
    public boolean covers(@Nullable String region) {
        return code.isEmpty() || code.equals(region);
    }

    /** What a caller may do here: officers and systems of other regions have their duties there. */
    Set<Duty> duties(Set<Duty> duties, @Nullable String region) {
        return covers(region)
                ? duties
                : duties.stream()
                        .filter(Duty.APPLICANT::equals)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
