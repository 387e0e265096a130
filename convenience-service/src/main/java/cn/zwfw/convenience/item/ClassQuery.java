package cn.zwfw.convenience.item;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of which classes the items are that are looked for; what is null does not restrict. */
record ClassQuery(
        @Parameter(description = "主题", example = "09") @Size(max = 10) @Nullable String theme,
        @Parameter(description = "服务对象", example = "1") @Size(max = 10) @Nullable String audience) {

    /** What the marks of themes begin with. */
    static final String THEME = "theme:";

    /** What the marks of audiences begin with. */
    static final String AUDIENCE = "audience:";

    /** The marks that an item is looked up by. */
    static Set<String> of(ConvenienceItem item) {
        var marks = new HashSet<String>();
        item.themes().forEach(code -> marks.add(THEME + code));
        item.audiences().forEach(code -> marks.add(AUDIENCE + code));
        return marks;
    }

    Set<String> marks() {
        var marks = new HashSet<String>();
        if (theme != null) {
            marks.add(THEME + theme);
        }
        if (audience != null) {
            marks.add(AUDIENCE + audience);
        }
        return marks;
    }
}
