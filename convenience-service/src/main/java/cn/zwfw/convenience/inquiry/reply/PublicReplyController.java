package cn.zwfw.convenience.inquiry.reply;

import cn.zwfw.convenience.inquiry.InquiryNumber;
import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.reading.EntryQuery;
import cn.zwfw.platform.publication.reading.PublicEntries;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Useful answers, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/replies")
@Tag(name = "公开的答复", description = "有参考价值的咨询、投诉、建议答复,无需登录")
@Cites(value = "B17", rows = "C2")
class PublicReplyController {

    static final String KIND = "kind:";
    static final String ADOPTED = "adopted:";

    private final PublicEntries entries;
    private final Revisions revisions;

    PublicReplyController(PublicEntries entries, Revisions revisions) {
        this.entries = entries;
        this.revisions = revisions;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "检索公开的答复")
    Page<Document> search(
            @ParameterObject @ModelAttribute @Valid EntryQuery query,
            @RequestParam(required = false) @Nullable InquiryKind kind,
            @Parameter(description = "建议是否采纳") @RequestParam(required = false)
                    @Nullable Boolean adopted,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var marks = new HashSet<String>();
        if (kind != null) {
            marks.add(KIND + kind);
        }
        if (adopted != null) {
            marks.add(ADOPTED + adopted);
        }
        return entries.search(PublishedReply.LIST, query, marks, limit);
    }

    @GetMapping("/{code}")
    @OpenToAll
    @Operation(summary = "查看公开的答复")
    Document get(@PathVariable @InquiryNumber String code) {
        return revisions
                .current(PublishedReply.LIST, code)
                .filter(revision -> revision.standing() != Standing.CANCELLED)
                .map(PublicReplyController::document)
                .orElseThrow(() -> NotFound.of("reply", code));
    }

    private static Document document(Revision revision) {
        return Document.of(revision);
    }
}
