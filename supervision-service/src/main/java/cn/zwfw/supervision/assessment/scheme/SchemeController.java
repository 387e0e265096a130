package cn.zwfw.supervision.assessment.scheme;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody is assessed by, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/assessment-schemes")
@Tag(name = "考核标准", description = "正在施行的量化考核标准,包括平台自带的,无需登录")
@Cites(value = "A24", rows = "S6")
class SchemeController {

    private final Schemes schemes;
    private final Clock clock;

    SchemeController(Schemes schemes, Clock clock) {
        this.schemes = schemes;
        this.clock = clock;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "查看正在施行的考核标准")
    Page<StandingScheme> all() {
        var standing =
                schemes.at(clock.instant()).values().stream()
                        .map(version -> new StandingScheme(version.number(), version.scheme()))
                        .toList();
        return new Page<>(standing, null);
    }

    /** A scheme in force. */
    @Schema(name = "StandingScheme", description = "正在施行的考核标准")
    record StandingScheme(
            @Schema(description = "第几次发布,0 为平台自带", example = "0") int number,
            AssessmentScheme scheme) {}
}
