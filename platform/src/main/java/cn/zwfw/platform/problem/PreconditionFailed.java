package cn.zwfw.platform.problem;

/** The caller's {@code If-Match} names another version than the one that is there. */
public final class PreconditionFailed extends ServiceProblem {

    private PreconditionFailed(String actual) {
        super("precondition-failed", actual);
    }

    public static PreconditionFailed actualIs(String etag) {
        return new PreconditionFailed(etag);
    }
}
