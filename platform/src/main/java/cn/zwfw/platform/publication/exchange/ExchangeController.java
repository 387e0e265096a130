package cn.zwfw.platform.publication.exchange;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.web.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The city's library for district systems: what changed, all that stands, the proof, and in. */
@RestController
@RequestMapping("${zwfw.api}/exchange")
@Tag(name = "区县交换", description = "区县系统从市级事项库获取事项,并报送自己的事项")
@Cites(
        value = {"A12", "B2", "B3", "B7"},
        rows = {"P14"})
class ExchangeController {

    private final Lists lists;
    private final Revisions revisions;
    private final EntryDigests entries;
    private final Reports reports;

    ExchangeController(Lists lists, Revisions revisions, EntryDigests entries, Reports reports) {
        this.lists = lists;
        this.revisions = revisions;
        this.entries = entries;
        this.reports = reports;
    }

    @GetMapping("/changes")
    @Requires(Duty.DISTRICT_SYSTEM)
    @Operation(summary = "自某位置之后的变化")
    Changes changes(
            Caller system,
            @RequestParam(required = false) @Size(max = 64) @Nullable String list,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(required = false) @Pattern(regexp = "\\d{6}") @Nullable String region,
            @RequestParam(defaultValue = "100") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var rows = revisions.after(name(list), within(list, region, system), after, limit);
        var last = rows.isEmpty() ? after : rows.getLast().position();
        return new Changes(documents(rows), last);
    }

    @GetMapping("/snapshot")
    @Requires(Duty.DISTRICT_SYSTEM)
    @Operation(summary = "全部现行事项;读完后从 after 起取变化")
    Snapshot snapshot(
            Caller system,
            @RequestParam(required = false) @Size(max = 64) @Nullable String list,
            @RequestParam(required = false) @Pattern(regexp = "\\d{6}") @Nullable String region,
            @Parameter(description = "上一页答复中的 next")
                    @RequestParam(defaultValue = "")
                    @Size(max = 64)
                    String from,
            @RequestParam(defaultValue = "100") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        // first the position, then the rows: what is published in between comes again by the feed
        var position = revisions.lastPosition(name(list));
        var within = within(list, region, system);
        var rows = revisions.currentAfter(name(list), within, from, limit + 1);
        var page = Page.of(rows, limit, Revision::code);
        return new Snapshot(documents(page.items()), page.next(), position);
    }

    @GetMapping("/digests")
    @Requires(Duty.DISTRICT_SYSTEM)
    @Operation(summary = "各部门现行事项的摘要")
    List<Revisions.OrganDigest> digests(
            Caller system,
            @RequestParam(required = false) @Size(max = 64) @Nullable String list,
            @RequestParam(required = false) @Pattern(regexp = "\\d{6}") @Nullable String region) {
        return revisions.digests(name(list), within(list, region, system));
    }

    @GetMapping("/digests/{organ}")
    @Requires(Duty.DISTRICT_SYSTEM)
    @Operation(summary = "一个部门逐条现行事项的摘要;部门摘要不一致时,据此找出不同的条目")
    Page<EntryDigests.EntryDigest> entryDigests(
            Caller system,
            @Parameter(description = "部门的统一社会信用代码", example = "11620100013900001G")
                    @PathVariable
                    @ValidIdentifier(Form.CREDIT_CODE)
                    String organ,
            @RequestParam(required = false) @Size(max = 64) @Nullable String list,
            @RequestParam(required = false) @Pattern(regexp = "\\d{6}") @Nullable String region,
            @RequestParam(defaultValue = "") @Size(max = 64) String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var within = within(list, region, system);
        return Page.of(
                entries.of(name(list), organ, within, after, limit + 1),
                limit,
                EntryDigests.EntryDigest::code);
    }

    @PostMapping("/batches")
    @Requires(Duty.DISTRICT_SYSTEM)
    @Operation(summary = "报送本区县系统已发布的事项;重复报送无妨")
    Batch.Answer take(
            Caller system,
            @RequestParam(required = false) @Size(max = 64) @Nullable String list,
            @RequestBody @Valid Batch batch) {
        return reports.take(list, batch, system);
    }

    /** The region that is asked for; that of the system, where nothing else is given to it. */
    private @Nullable String within(@Nullable String list, @Nullable String region, Caller system) {
        return lists.named(list).list().staysInItsRegion()
                ? Objects.requireNonNullElse(system.region(), "")
                : region;
    }

    private String name(@Nullable String list) {
        return lists.named(list).list().name();
    }

    private static List<Document> documents(List<Revision> rows) {
        return rows.stream().map(Document::of).toList();
    }

    /** Changes in the order of commits; {@code after} is good for ever. */
    record Changes(List<Document> items, long after) {}

    /** A page of all that stands; the first page's {@code after} is where the feed goes on. */
    record Snapshot(
            List<Document> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next,
            long after) {}
}
