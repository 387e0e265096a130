package cn.zwfw.platform.problem;

/** Something that this rests on is away; the same request will work when it is back. */
public final class Unavailable extends ServiceProblem {

    private Unavailable(String code, Throwable cause) {
        super(code);
        initCause(cause);
    }

    public static Unavailable because(String code, Throwable cause) {
        return new Unavailable(code, cause);
    }
}
