package cn.zwfw.local.sample;

import cn.zwfw.local.sample.review.Department;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change request as the public API takes it.
 *
 * @param stop the stage where it is left; empty when it goes to its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
        String kind,
        String ground,
        String reason,
        @Nullable Map<String, List<?>> particulars,
        List<Entry> entries,
        @JsonIgnore String stop) {

    private static final String SAMPLE = "示例：";

    /** One entry: new content, a code, or both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(@Nullable String code, @Nullable Item content) {}

    /** The list as the department drafts it for the first time. */
    static Change firstList(List<Item> items) {
        return new Change(
                "ADD",
                "B9(1)",
                SAMPLE + "依照法律法规规章编制本部门的权责清单",
                null,
                items.stream().map(item -> new Entry(null, item)).toList(),
                "");
    }

    static Change of(Proposal proposal, Library library, Department department) {
        var named =
                proposal.drop().stream()
                        .map(name -> new Entry(codeOf(library.power(name), department), null));
        var brought =
                proposal.bring().stream()
                        .map(library::power)
                        .map(power -> brought(power, proposal, library, department));
        return new Change(
                proposal.kind(),
                proposal.ground(),
                SAMPLE + proposal.reason(),
                particulars(proposal),
                Stream.concat(named, brought).toList(),
                proposal.stop());
    }

    private static @Nullable Map<String, List<?>> particulars(Proposal proposal) {
        if (!proposal.receivers().isEmpty()) {
            return Map.of("receivers", proposal.receivers());
        }
        if (proposal.seasons().isEmpty()) {
            return null;
        }
        var today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        return Map.of("periods", Season.periods(proposal.seasons(), today));
    }

    /** The 31 characters that name a power of a department. */
    static String codeOf(Power power, Department department) {
        return department.code() + department.level() + power.code();
    }

    private static Entry brought(
            Power power, Proposal proposal, Library library, Department department) {
        var promised = proposal.promised();
        return promised == null
                ? new Entry(null, library.item(power, department))
                : new Entry(
                        codeOf(power, department),
                        library.item(power.promising(promised), department));
    }
}
