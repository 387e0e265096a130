package cn.zwfw.supervision.notice.publication;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published notices, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/notices")
@Tag(name = "公开的监管通知", description = "通报批评和其他公开的监管通知,无需登录")
@Cites(
        value = {"A25", "B5", "B16"},
        rows = "S4")
class PublicNoticeController {

    private final PublicNotices notices;

    PublicNoticeController(PublicNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "检索公开的监管通知", description = "新的在前;撤下的只留标记。")
    Page<PublicNotice> search(
            @ParameterObject @ModelAttribute @Valid PublicNoticeQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(notices.search(query, limit + 1), limit, any -> any.id().toString());
    }

    @GetMapping("/{id}")
    @OpenToAll
    @Operation(summary = "查看公开的监管通知")
    PublicNotice get(@PathVariable UUID id) {
        return notices.find(id).orElseThrow(() -> NotFound.of("notice", id));
    }
}
