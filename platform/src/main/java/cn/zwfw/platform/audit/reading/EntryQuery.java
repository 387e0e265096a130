package cn.zwfw.platform.audit.reading;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted; what is null does not restrict. */
record EntryQuery(
        @Parameter(description = "人员账号", example = "editor.620100") @Size(max = 100) @Nullable String person,
        @Parameter(description = "所办的对象,如事项编码、办件编号", example = "11620100013900001G3000131015000")
                @Size(max = 200) @Nullable String subject,
        @Parameter(description = "行为,前缀即可", example = "change-request.submitted")
                @Pattern(regexp = "[a-z][a-z.-]{0,99}") @Nullable String act,
        @Parameter(description = "自此时起(含)", example = "2026-03-01T00:00:00+08:00")
                @Nullable OffsetDateTime from,
        @Parameter(description = "至此时止(不含)", example = "2026-04-01T00:00:00+08:00")
                @Nullable OffsetDateTime to,
        @Parameter(description = "上一页答复中的 next") @Pattern(regexp = EntryQuery.PLACE) @Nullable String after) {

    /** Microseconds since 1970 and number of the last entry of the page before. */
    static final String PLACE = "\\d{1,18}-\\d{1,18}";

    /** What was asked for, as the entry of the reading itself says it. */
    String said() {
        return Stream.of(person, subject, act, from, to)
                .map(value -> Objects.requireNonNullElse(value, "*").toString())
                .collect(Collectors.joining(" "));
    }
}
