package cn.zwfw.platform.publication.draft;

import cn.zwfw.platform.problem.Violations;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A change as its department proposes it. */
@Schema(name = "DraftChange", description = "调整申请的内容")
public record DraftChange(
        @Schema(description = "清单;只有一种清单时可省略", example = "power-items") @Nullable String list,
        @Schema(description = "调整种类", example = "ADD") @NotBlank @Size(max = 30) String kind,
        @Schema(description = "情形(条款)", example = "B9(1)") @NotBlank @Size(max = 30) String ground,
        @Schema(description = "理由", example = "食品安全法修订,新增许可") @NotBlank @Size(max = 2000) String reason,
        @Schema(description = "计划生效时间;不填为审定后立即生效") @Nullable OffsetDateTime effectiveFrom,
        @Schema(description = "该种类特有的项目,如 receivers(下放的区县)") @Nullable JsonNode particulars,
        @Schema(description = "涉及的事项") @NotEmpty @Size(max = DraftChange.MOST) List<@Valid @NotNull Entry> entries) {

    /** What a body of 2 MB can hold, if they are named by their codes alone. */
    static final int MOST = 20_000;

    public DraftHead head() {
        return new DraftHead(list, kind, ground, reason, effectiveFrom, particulars);
    }

    public SentEntries sent() {
        var found = new Violations();
        return new SentEntries(
                IntStream.range(0, entries.size())
                        .mapToObj(position -> sent(position, found))
                        .iterator(),
                found);
    }

    private SentEntry sent(int position, Violations found) {
        var entry = entries.get(position);
        return new SentEntry(
                entry.code(),
                entry.content(),
                flaw -> found.add(flaw.under("/entries/" + position)));
    }

    /** One entry: a new one by its content, an existing one by its code, or both to change it. */
    @Schema(name = "DraftEntry", description = "一条事项:新增只填 content,变更填 code 与 content,其余只填 code")
    public record Entry(
            @Schema(description = "事项编码") @Nullable @Size(max = 64) String code,
            @Schema(description = "事项内容", type = "object") @Nullable JsonNode content) {}
}
