package cn.zwfw.finance.poverty.reading;

import cn.zwfw.finance.number.ListNumber;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/poverty-projects")
@Tag(name = "区县项目", description = "已公布的区县项目清单,无需登录")
@Cites(
        value = {"A2", "A7"},
        rows = "F5")
class PublicProjectController {

    private final PublicProjects projects;

    PublicProjectController(PublicProjects projects) {
        this.projects = projects;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "检索区县项目")
    Page<ProjectView> search(
            @ParameterObject @ModelAttribute @Valid ProjectQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return projects.search(query, limit);
    }

    @GetMapping("/totals")
    @OpenToAll
    @Operation(summary = "区县项目合计:按区划、年度或者资金来源")
    ProjectTotals totals(@ParameterObject @ModelAttribute @Valid ProjectTotalsQuery query) {
        return projects.totals(query);
    }

    @GetMapping("/{code}")
    @OpenToAll
    @Operation(summary = "查看区县项目;调整过的,附批准文件和重新公布的日期")
    ResponseEntity<ProjectView> get(@PathVariable @Pattern(regexp = ListNumber.FORM) String code) {
        var history = projects.history(code);
        return ResponseEntity.ok()
                .eTag(String.valueOf(history.size()))
                .cacheControl(CacheControl.noCache())
                .body(history.getFirst());
    }

    @GetMapping("/{code}/revisions")
    @OpenToAll
    @Operation(summary = "区县项目的历次发布")
    Page<ProjectView> revisions(@PathVariable @Pattern(regexp = ListNumber.FORM) String code) {
        return new Page<>(projects.history(code), null);
    }
}
