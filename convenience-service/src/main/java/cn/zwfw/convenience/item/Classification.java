package cn.zwfw.convenience.item;

import cn.zwfw.platform.problem.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * By what the catalogue is arranged; each code with its label, in the order shown.
 *
 * @param themes 主题 of convenience items, by code
 * @param audiences 服务对象 of convenience items, by code
 */
@Validated
@ConfigurationProperties("zwfw.convenience")
record Classification(
        @NotEmpty @Size(max = 100) Map<@Pattern(regexp = "[0-9A-Z]{1,10}") String, @NotBlank @Size(max = 50) String>
                        themes,
        @NotEmpty @Size(max = 100) Map<@Pattern(regexp = "[0-9A-Z]{1,10}") String, @NotBlank @Size(max = 50) String>
                        audiences) {

    Classification {
        themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
        audiences = Collections.unmodifiableMap(new LinkedHashMap<>(audiences));
    }

    /** What an item says of itself that is no class. */
    List<Violation> check(ConvenienceItem item) {
        var found = new ArrayList<Violation>();
        check(item.themes(), themes, "/themes/", found);
        check(item.audiences(), audiences, "/audiences/", found);
        return found;
    }

    private static void check(
            List<String> codes, Map<String, String> known, String under, List<Violation> found) {
        for (int at = 0; at < codes.size(); at++) {
            var code = codes.get(at);
            if (!known.containsKey(code)) {
                found.add(Violation.at(under + at, "class-unknown", code));
            } else if (codes.indexOf(code) < at) {
                found.add(Violation.at(under + at, "class-twice", code));
            }
        }
    }
}
