package cn.zwfw.approval.notice;

import cn.zwfw.platform.citation.Cites;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The notices of 行政许可法. What a kind must say lies here, so that a notice that leaves it out cannot
 * be made; its wording is in {@code notice/wording.properties}.
 */
@Cites(
        value = {"行政许可法 29", "行政许可法 32", "行政许可法 38", "行政许可法 42", "行政许可法 45"},
        rows = "V3")
public enum NoticeKind {
    /** That something was received, not that it is accepted. */
    RECEIPT("收件凭证", "收", "行政许可法 29", Duty.NONE),
    ACCEPTANCE("受理通知书", "受", "行政许可法 32", Duty.NONE),
    /** All defects at once, and once: what this does not name cannot be asked for later. */
    CORRECTION("补正告知书", "补", "行政许可法 32(4)", Duty.POINTS),
    /** No licence is needed for what was applied for. */
    NOT_REQUIRED("不受理通知书", "不受", "行政许可法 32(1)", Duty.REFUSES),
    /** Another organ has the power; it is named. */
    REFUSAL_TO_ACCEPT("不予受理决定书", "不予受", "行政许可法 32(2)", Duty.REFUSES),
    SPECIAL_PROCEDURE("特别程序告知书", "特", "行政许可法 45", Duty.NONE),
    EXTENSION("延期告知书", "延", "行政许可法 42", Duty.POINTS),
    /** All the organs together have more time. */
    JOINT_EXTENSION("并联审批延期告知书", "并延", "行政许可法 42(2)", Duty.POINTS),
    GRANT("准予行政许可决定书", "准", "行政许可法 38", Duty.NONE),
    REFUSAL("不予行政许可决定书", "不准", "行政许可法 38", Duty.REFUSES),
    /** The applicant took his application back; the law says nothing of it. */
    WITHDRAWAL("撤回确认书", "回", null, Duty.NONE),
    REVOCATION("撤销决定书", "撤", "行政许可法 69", Duty.REFUSES),
    CANCELLATION("注销决定书", "注", "行政许可法 70", Duty.REFUSES),
    /** Signed by the one who receives, and kept. */
    DELIVERY("送达回证", "送", "行政许可法 44", Duty.NONE);

    private enum Duty {
        NONE,
        /** The points are what the notice is for. */
        POINTS,
        /** It goes against the applicant: why, and what can be done about it. */
        REFUSES
    }

    private final String title;
    private final String code;
    private final @Nullable String article;
    private final Duty duty;

    NoticeKind(String title, String code, @Nullable String article, Duty duty) {
        this.title = title;
        this.code = code;
        this.article = article;
        this.duty = duty;
    }

    /**
     * What it is called.
     *
     * @param licence whether it is of a licence in the sense of 行政许可法
     */
    public String title(boolean licence) {
        return licence ? title : title.replace("准予行政许可", "准予").replace("不予行政许可", "不予批准");
    }

    /** What tells the series of this kind from the others in a {@link NoticeNumber}. */
    public String code() {
        return code;
    }

    /** The article it stands on; null where the law has none. */
    public @Nullable String article() {
        return article;
    }

    /** Whether defects, reasons or grounds must be named. */
    public boolean needsPoints() {
        return duty != Duty.NONE;
    }

    /** Whether 行政复议 and 行政诉讼 must be told. */
    @Cites(value = "行政许可法 38", rows = "V3")
    public boolean needsRemedy() {
        return duty == Duty.REFUSES;
    }

    /** The lines without which it cannot be made. */
    public Set<Particular> required() {
        return switch (this) {
            case REFUSAL_TO_ACCEPT -> Set.of(Particular.COMPETENT_ORGAN);
            case SPECIAL_PROCEDURE -> Set.of(Particular.PROCEDURE, Particular.TIME_NEEDED);
            case EXTENSION, JOINT_EXTENSION -> Set.of(Particular.EXTENDED_BY, Particular.APPROVER);
            case DELIVERY -> Set.of(Particular.DOCUMENT, Particular.METHOD);
            default -> Set.of();
        };
    }
}
