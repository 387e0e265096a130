package cn.zwfw.platform.problem;

/** The thing is not there, or the caller may not know that it is. */
public final class NotFound extends ServiceProblem {

    private NotFound(String what, Object id) {
        super("not-found", what, id);
    }

    public static NotFound of(String what, Object id) {
        return new NotFound(what, id);
    }
}
