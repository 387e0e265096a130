package cn.zwfw.supervision.board;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board for whoever asks once. */
@RestController
@RequestMapping("${zwfw.api}/board")
@Tag(name = "实时看板", description = "今日收件、受理、办结、到期和发牌,按部门、区县")
@Cites(
        value = {"A2", "A14"},
        rows = "S9")
class BoardController {

    private final BoardFigures figures;

    BoardController(BoardFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    @Requires({
        Duty.HANDLER,
        Duty.PUBLISHER,
        Duty.EDITOR,
        Duty.INSPECTORATE,
        Duty.REFORM_OFFICE,
        Duty.SERVICE_CENTER,
        Duty.GOVERNMENT
    })
    @Operation(
            summary = "今日看板",
            description = "监察机关、审改办、政务服务中心、政府看本级各部门,市级还看各区县合计;部门看自己的。违纪投诉、差评引起的牌和已撤销的牌不计。")
    ResponseEntity<Board> get(Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(figures.of(Scope.of(caller)));
    }
}
