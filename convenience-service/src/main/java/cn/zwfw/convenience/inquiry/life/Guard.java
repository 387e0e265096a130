package cn.zwfw.convenience.inquiry.life;

/** What must be so, beyond the state, for an act to be done; a code of a problem for each. */
public enum Guard {
    BREACH("inquiry-no-breach"),
    NO_BREACH("inquiry-breach"),
    NO_SUGGESTION("inquiry-suggestion-final"),
    NOT_EXTENDED("inquiry-extended-before"),
    BEFORE_DUE("inquiry-extension-late"),
    NOT_FOLLOWED_UP("inquiry-followed-up-before"),
    NOT_REOPENED("inquiry-reopened-before"),
    WITHIN_REOPENING("inquiry-reopening-late"),
    CLOSING_OVER("inquiry-not-lapsed");

    private final String problem;

    Guard(String problem) {
        this.problem = problem;
    }

    public String problem() {
        return problem;
    }

    boolean holds(Inquiry any, Moment moment) {
        var course = any.course();
        return switch (this) {
            case BREACH -> any.about().breach();
            case NO_BREACH -> !any.about().breach();
            case NO_SUGGESTION -> any.about().kind() != InquiryKind.SUGGESTION;
            case NOT_EXTENDED -> !course.extended();
            case BEFORE_DUE ->
                    any.dueOn(moment.limits(), moment.calendar())
                            .filter(due -> moment.day().isBefore(due))
                            .isPresent();
            case NOT_FOLLOWED_UP -> !course.followedUp();
            case NOT_REOPENED -> !course.reopened();
            case WITHIN_REOPENING ->
                    any.reopensUntil(moment.limits(), moment.calendar())
                            .filter(last -> !moment.day().isAfter(last))
                            .isPresent();
            case CLOSING_OVER ->
                    any.closesOn(moment.limits(), moment.calendar())
                            .filter(last -> moment.day().isAfter(last))
                            .isPresent();
        };
    }
}
