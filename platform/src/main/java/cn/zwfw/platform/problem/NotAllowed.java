package cn.zwfw.platform.problem;

/** The caller is known and may not do this. */
public final class NotAllowed extends ServiceProblem {

    private NotAllowed(String code, Object... facts) {
        super(code, facts);
    }

    public static NotAllowed because(String code, Object... facts) {
        return new NotAllowed(code, facts);
    }
}
