package cn.zwfw.supervision.rule;

import cn.zwfw.platform.citation.Cites;

/** What supervision sees by itself: what has to be done by a day, and what happens. */
@Cites(
        value = {"A14", "A16", "B16"},
        rows = "S1")
public enum Watched {
    ACCEPTANCE("受理期限", Aspect.TIME, true),
    PROMISE("承诺期限", Aspect.TIME, true),
    STATUTE("法定期限", Aspect.TIME, true),
    STEP("环节期限", Aspect.TIME, true),
    DEEMED_ACCEPTANCE("逾期未告知,视为受理", Aspect.TIME, false),
    SECOND_SUPPLEMENT("再次要求补正", Aspect.PROCEDURE, false),
    REFUSAL_WITHOUT_NOTICE("不予受理、不予批准没有文书", Aspect.PROCEDURE, false),
    UNLISTED("办理未列入或者已暂停、取消的事项", Aspect.PROCEDURE, false),
    SKIPPED_STEP("跳过环节", Aspect.PROCEDURE, false),
    DISORDERED_STEP("环节颠倒", Aspect.PROCEDURE, false),
    FOREIGN_STEP("流程之外的环节或者机构", Aspect.PROCEDURE, false),
    UNRECORDED_STEP("环节没有记录", Aspect.PROCEDURE, false),
    INQUIRY("咨询投诉建议答复期限", Aspect.TIME, true),
    FORWARDING("咨询投诉建议分办转办期限", Aspect.TIME, true),
    DISCLOSURE("专项资金公开期限", Aspect.CONTENT, true),
    ADJUSTMENT("权责清单调整期限", Aspect.CONTENT, true),
    REPUBLICATION("扶贫清单重新公布期限", Aspect.CONTENT, false),
    FLOW_CHART_MISSING("公布的事项没有流程图", Aspect.CONTENT, false),
    RESPONSIBILITY_MISSING("公布的事项没有责任事项", Aspect.CONTENT, false),
    BAD_RATING("差评", Aspect.SATISFACTION, false),
    RECTIFICATION("差评整改期限", Aspect.SATISFACTION, true);

    private final String label;
    private final Aspect aspect;
    private final boolean course;

    Watched(String label, Aspect aspect, boolean course) {
        this.label = label;
        this.aspect = aspect;
        this.course = course;
    }

    public String label() {
        return label;
    }

    public Aspect aspect() {
        return aspect;
    }

    /** Whether it has a last day; else it happens at a moment. */
    public boolean isCourse() {
        return course;
    }
}
