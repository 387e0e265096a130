package cn.zwfw.approval.application;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.personal.Audience;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application with its materials and cases.
 *
 * @param followCode for the owner, once it is handed in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Application", description = "申请;除申请人本人外,看到的个人信息已脱敏")
record ApplicationView(
        UUID id,
        List<String> items,
        @Schema(example = "KCGYJS0001") @Nullable String theme,
        Applicant applicant,
        @Schema(example = "申请在示例路1号从事餐饮服务。") String content,
        @Nullable OffsetDateTime submittedAt,
        @Schema(description = "凭办件编号和此码可以不登录查询进度", example = "7KQ2M9XWTB")
                @Nullable String followCode,
        List<MaterialView> materials,
        @Schema(description = "办件编号") List<String> cases) {

    static ApplicationView of(
            Application any,
            @Nullable String followCode,
            List<HandedIn> materials,
            List<Case> cases) {
        var submitted = any.submittedAt();
        return new ApplicationView(
                any.id(),
                any.items(),
                any.content().theme(),
                any.content().applicant(),
                any.content().content(),
                submitted == null ? null : submitted.atZone(CityTime.ZONE).toOffsetDateTime(),
                followCode,
                materials.stream().map(MaterialView::of).toList(),
                cases.stream().map(Case::number).toList());
    }

    /** For those who watch and do not handle. */
    ApplicationView watched() {
        return with(applicant.masked(Audience.PUBLIC, Set.of()), "");
    }

    /**
     * For those who handle: what is applied for, and of the applicant what they gave reason for.
     */
    ApplicationView handled(Set<Applicant.Field> shown) {
        return with(applicant.masked(Audience.STAFF, shown), content);
    }

    private ApplicationView with(Applicant applicant, String content) {
        return new ApplicationView(
                id, items, theme, applicant, content, submittedAt, null, materials, cases);
    }

    /** A material, without its bytes. */
    @Schema(name = "HandedInMaterial", description = "已提交的材料")
    record MaterialView(
            UUID id,
            @Schema(description = "材料名称,与办事指南一致", example = "申请书") String name,
            @Schema(example = "申请书.pdf") String fileName,
            @Schema(example = "application/pdf") String mediaType,
            @Schema(description = "字节数", example = "20480") long size,
            @Schema(description = "SHA-256 摘要") String digest,
            OffsetDateTime at) {

        static MaterialView of(HandedIn material) {
            return new MaterialView(
                    material.id(),
                    material.name(),
                    material.fileName(),
                    material.type().mediaType(),
                    material.key().length(),
                    material.key().digest(),
                    material.at().atZone(CityTime.ZONE).toOffsetDateTime());
        }
    }
}
