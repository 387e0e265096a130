package cn.zwfw.approval.archive.desk;

import cn.zwfw.approval.archive.ArchivedCase;
import cn.zwfw.approval.archive.pack.Finding;
import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.calendar.CityTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An archived case without anything personal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ArchivedCase", description = "已归档的办件")
record ArchiveView(
        @Schema(example = "11620100013900001G300010000000120261126000001") String number,
        @Schema(example = "11620100013900001G3000100000001") String itemCode,
        @Schema(example = "食品经营许可") String itemName,
        @Schema(example = "11620100013900001G") String organ,
        @Schema(example = "620100") String region,
        LocalDate receivedOn,
        LocalDate endedOn,
        @Schema(description = "归档前的状态") CaseState endState,
        @Nullable Verdict verdict,
        OffsetDateTime archivedAt,
        @Schema(description = "保管期限", example = "永久") String retention,
        @Schema(description = "保管期限的最后一天,永久保管的没有") @Nullable LocalDate retainUntil,
        @Schema(description = "清单的摘要") String digest,
        @Schema(example = "SHA-256") String digestAlgorithm,
        @Schema(description = "信息包的字节数") long bytes,
        @Schema(description = "信息包内的文件数,不含清单", example = "24") int files,
        OffsetDateTime checkedAt,
        @Schema(description = "上次校验是否完好") boolean sound,
        @Nullable DestructionView destroyed) {

    static ArchiveView of(ArchivedCase any) {
        var written = any.written();
        return new ArchiveView(
                any.number(),
                any.itemCode(),
                any.itemName(),
                any.organ(),
                any.region(),
                any.receivedOn(),
                any.endedOn(),
                any.endState(),
                any.verdict(),
                inCity(any.archivedAt()),
                any.retention().label(),
                any.retainUntil(),
                written.digest(),
                written.algorithm(),
                written.bytes(),
                written.files(),
                inCity(any.checkedAt()),
                any.findings().isEmpty(),
                DestructionView.of(any.destroyed()));
    }

    private static OffsetDateTime inCity(Instant at) {
        return at.atZone(CityTime.ZONE).toOffsetDateTime();
    }

    /** That the package was destroyed. */
    @Schema(name = "ArchiveDestroyed", description = "信息包已销毁")
    record DestructionView(
            OffsetDateTime at,
            @Schema(example = "市政务服务中心档案员") String person,
            @Schema(example = "保管期满,经鉴定无继续保存价值。") String reason) {

        private static @Nullable DestructionView of(ArchivedCase.@Nullable Destroyed destroyed) {
            return destroyed == null
                    ? null
                    : new DestructionView(
                            inCity(destroyed.at()), destroyed.person(), destroyed.reason());
        }
    }

    /** What a verification has found. */
    @Schema(name = "ArchiveVerification", description = "信息包的校验结果")
    record VerificationView(
            @Schema(example = "11620100013900001G300010000000120261126000001") String number,
            OffsetDateTime at,
            @Schema(description = "与归档时完全一致") boolean sound,
            @Schema(description = "不一致、缺少、多出或者读不出的文件;整个信息包的路径为空") List<FindingView> findings) {

        static VerificationView of(String number, Instant at, List<Finding> findings) {
            return new VerificationView(
                    number,
                    inCity(at),
                    findings.isEmpty(),
                    findings.stream().map(any -> new FindingView(any.path(), any.what())).toList());
        }
    }

    /** A file that is not as it was. */
    @Schema(name = "ArchiveFinding", description = "信息包中有问题的文件")
    record FindingView(@Schema(example = "申请/材料/001.pdf") String path, Finding.What what) {}
}
