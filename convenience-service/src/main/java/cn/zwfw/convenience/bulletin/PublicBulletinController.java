package cn.zwfw.convenience.bulletin;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bulletins, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/bulletins")
@Tag(name = "政务信息", description = "各部门报送、政务服务中心发布的信息,无需登录")
@Cites(value = "A11", rows = "C4")
class PublicBulletinController {

    private final PublicBulletins bulletins;

    PublicBulletinController(PublicBulletins bulletins) {
        this.bulletins = bulletins;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "检索政务信息,由新到旧")
    Page<BulletinView> search(
            @ParameterObject @ModelAttribute @Valid BulletinQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(bulletins.search(query, limit + 1), limit, BulletinView::code);
    }

    @GetMapping("/{code}")
    @OpenToAll
    @Operation(summary = "查看政务信息", description = "撤下的信息只留标题和撤下的时间。")
    BulletinView get(@PathVariable @Pattern(regexp = Bulletin.CODE) String code) {
        return bulletins.find(code).orElseThrow(() -> NotFound.of("bulletin", code));
    }
}
