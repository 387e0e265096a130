package cn.zwfw.supervision.breach.register;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.supervision.breach.Breach;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** What somebody records that data do not show. */
@Cites(
        value = {"B14", "B16"},
        rows = "S3")
@Schema(name = "BreachReport", description = "人工登记的违规情形;不写当事人的姓名等个人信息")
record BreachReport(
        @Schema(example = "LIST_NOT_KEPT") @NotNull Breach breach,
        @Schema(description = "部门,统一社会信用代码", example = "11620100013900001G")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(description = "所涉的清单、事项或者办件", example = "2026年度责任事项目录") @NotBlank @Size(max = 200) String name,
        @Schema(description = "发生或者发现的时间,不晚于现在", example = "2026-03-02T10:00:00+08:00") @NotNull OffsetDateTime occurredAt,
        @Schema(description = "事实和证据", example = "检查时部门网站公布的目录缺少三项责任事项。")
                @NotBlank @Size(max = 4000) String facts) {}
