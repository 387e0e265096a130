package cn.zwfw.supervision.notice.life;

/** What must be so, beyond the state, for an act to be done; a code of a problem for each. */
public enum Guard {
    NOT_EXTENDED("notice-extended-before"),
    BEFORE_DUE("notice-extension-late"),
    PREPARED("notice-answer-missing"),
    OVERDUE("notice-not-late"),
    MAY_BE_PUBLIC("notice-not-public-yet"),
    NOT_PUBLISHED("notice-published"),
    PROPOSED("notice-public-text-missing"),
    PUBLISHED("notice-not-published");

    private final String problem;

    Guard(String problem) {
        this.problem = problem;
    }

    public String problem() {
        return problem;
    }

    boolean holds(Notice any, Moment moment) {
        var course = any.course();
        return switch (this) {
            case NOT_EXTENDED -> !course.extended();
            case BEFORE_DUE -> !course.isLate(moment.day());
            case PREPARED -> course.answer() != null;
            case OVERDUE -> course.isLate(moment.day()) && !course.toldLate();
            case MAY_BE_PUBLIC ->
                    any.matter().kind().isPublicFromIssue() || course.state() == NoticeState.CLOSED;
            case NOT_PUBLISHED -> !any.publicity().isPublished();
            case PROPOSED -> any.publicity().proposedBy() != null;
            case PUBLISHED -> any.publicity().isPublished();
        };
    }
}
