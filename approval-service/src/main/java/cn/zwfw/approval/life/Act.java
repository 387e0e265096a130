package cn.zwfw.approval.life;

/** What can be done with a case. */
public enum Act {
    SUBMIT("提交申请"),
    TAKE_UP("开始预审"),
    ASK_SUPPLEMENT("告知补正"),
    SUPPLEMENT("补正材料"),
    DECLARE_NOT_REQUIRED("告知不受理"),
    REFUSE_ACCEPTANCE("决定不予受理"),
    ACCEPT("受理"),
    DEEM_ACCEPTED("视为受理"),
    COMPLETE_STEP("办理环节"),
    CHOOSE_BRANCH("判断分支"),
    SEND_BACK("退回环节"),
    STOP_CLOCK("启动特别程序"),
    RESUME_CLOCK("结束特别程序"),
    EXTEND("延长期限"),
    EXTEND_JOINTLY("延长总期限"),
    RECOUNT("按放假安排重新计算期限"),
    GRANT("准予"),
    REFUSE("不予批准"),
    CLOSE("办结"),
    DELIVER("送达"),
    WITHDRAW("撤回申请"),
    REVOKE("撤销"),
    CANCEL("注销"),
    ARCHIVE("归档");

    private final String label;

    Act(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
