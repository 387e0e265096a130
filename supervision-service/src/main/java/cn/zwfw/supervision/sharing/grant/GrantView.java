package cn.zwfw.supervision.sharing.grant;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.supervision.sharing.grant.life.GrantState;
import cn.zwfw.supervision.sharing.grant.life.SharingGrant;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SharingGrant", description = "有条件共享的申请与授权")
record GrantView(
        UUID id,
        @Schema(example = "3010010001-000001") String resource,
        @Schema(description = "申请单位", example = "11620100013900002K") String organ,
        @Schema(description = "申请单位的行政区划", example = "620100") String region,
        @Schema(description = "提供方代码", example = "11620100013900001G") String provider,
        @Schema(description = "提供方的行政区划", example = "620100") String providerRegion,
        @Schema(description = "用途", example = "信用核查") String purpose,
        @Schema(description = "依据", example = "《优化营商环境条例》第三十条") String basis,
        List<String> fields,
        List<String> persons,
        @Schema(description = "使用的最后一天", example = "2026-12-31") LocalDate until,
        @Schema(
                        description =
                                "REQUESTED 待签发,SIGNED 待提供方审核,GRANTED 已授权,REFUSED 不同意,WITHDRAWN 已撤回,SUSPENDED 已暂停,REVOKED 已收回")
                GrantState state,
        @Schema(description = "此刻是否可以使用", example = "true") boolean inForce,
        @Schema(example = "zhang.wei") String requestedBy,
        OffsetDateTime requestedAt,
        @Schema(example = "li.na") @Nullable String signedBy,
        @Schema(description = "提供方审核的最后一天", example = "2026-03-16") @Nullable LocalDate decideBy,
        @Schema(description = "提供方逾期没有审核", example = "false") boolean overdue,
        @Schema(example = "chen.jun") @Nullable String decidedBy,
        @Schema(example = "符合共享条件") String reason) {

    static GrantView of(SharingGrant any, Instant now) {
        var course = any.course();
        return new GrantView(
                any.id(),
                any.resource(),
                any.requester().organ(),
                any.requester().region(),
                any.provider().organ(),
                any.provider().region(),
                any.terms().purpose(),
                any.terms().basis(),
                any.terms().fields(),
                any.terms().persons(),
                any.terms().until(),
                any.state(),
                any.isInForce(now),
                course.requestedBy(),
                course.requestedAt().atZone(CityTime.ZONE).toOffsetDateTime(),
                course.signedBy(),
                course.decideBy(),
                any.isOverdue(CityTime.day(now)),
                course.decidedBy(),
                course.reason());
    }
}
