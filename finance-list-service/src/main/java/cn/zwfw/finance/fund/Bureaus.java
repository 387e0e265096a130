package cn.zwfw.finance.fund;

import cn.zwfw.platform.identifier.CreditCode;
import cn.zwfw.platform.identifier.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which organ is the finance bureau of each region: it alone writes the list of funds there (同级).
 *
 * @param bureaus 统一社会信用代码 of the finance bureau, by region, such as {@code 620100}; a region
 *     without one has no list
 */
@ConfigurationProperties("zwfw.finance")
public record Bureaus(@DefaultValue Map<String, String> bureaus) {

    public Bureaus {
        bureaus.forEach((region, organ) -> {
            // a wrong code would close the list of a region without a word
            var _ = new RegionCode(region);
            var _ = new CreditCode(organ);
        });
        bureaus = Map.copyOf(bureaus);
    }

    /** Every region that is to have a list, in the order of codes. */
    public List<String> regions() {
        return bureaus.keySet().stream().sorted().toList();
    }

    Optional<String> of(String region) {
        return Optional.ofNullable(bureaus.get(region));
    }
}
