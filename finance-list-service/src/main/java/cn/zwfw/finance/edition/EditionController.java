package cn.zwfw.finance.edition;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Busy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A year's list for machines, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/editions")
@Tag(name = "年度数据包", description = "一个年度的专项资金清单(Frictionless Data),无需登录")
@Cites(
        value = {"A2", "A6"},
        rows = "F6")
class EditionController {

    private static final String ZIP = "application/zip";

    /** Each reads a whole year and packs it; searching must go on meanwhile. */
    private final Semaphore places = new Semaphore(2);

    private final Edition edition;

    EditionController(Edition edition) {
        this.edition = edition;
    }

    @GetMapping(value = "/{year}.zip", produces = ZIP)
    @OpenToAll
    @Operation(
            summary = "下载年度数据包",
            description = "datapackage.json 和 funds、measures、allocations、evaluations 四个 CSV。")
    void download(
            @Parameter(description = "预算年度", example = "2026") @PathVariable @Min(2000) @Max(2099) int year,
            @Parameter(description = "行政区划", example = "620100")
                    @RequestParam(defaultValue = "620100")
                    @Pattern(regexp = "\\d{6}") String region,
            HttpServletResponse response)
            throws IOException {
        if (!places.tryAcquire()) {
            throw Busy.now();
        }
        try {
            var name =
                    ContentDisposition.attachment()
                            .filename("special-funds-" + region + "-" + year + ".zip");
            response.setContentType(ZIP);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.build().toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            edition.write(year, region, response.getOutputStream());
        } finally {
            places.release();
        }
    }
}
