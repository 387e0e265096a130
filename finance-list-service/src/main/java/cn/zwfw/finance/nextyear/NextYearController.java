package cn.zwfw.finance.nextyear;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.publication.ChangeView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the finance bureau opens a year. */
@RestController
@Tag(name = "年度编制", description = "财政局分预算年度编制清单")
@Cites(value = "A13(2)", rows = "F1")
class NextYearController {

    private final NextYear years;
    private final OnceOnly once;
    private final String api;

    NextYearController(NextYear years, OnceOnly once, @Value("${zwfw.api}") String api) {
        this.years = years;
        this.once = once;
        this.api = api;
    }

    @PostMapping("${zwfw.api}/funds/next-year")
    @Requires(Duty.EDITOR)
    @Operation(summary = "以本年度的清单起草下一年度的清单")
    @Answers(value = ChangeView.class, status = 201)
    ResponseEntity<byte[]> open(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid OpenYear asked) {
        return once.answer(
                caller, key, asked, () -> ChangeView.created(api, years.draft(asked, caller)));
    }
}
