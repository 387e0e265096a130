package cn.zwfw.platform.problem;

/** The body exceeds what this resource takes. */
public final class TooLarge extends ServiceProblem {

    private TooLarge(String code, long limit) {
        super(code, limit);
    }

    public static TooLarge above(long limitInBytes) {
        return because("body-too-large", limitInBytes);
    }

    public static TooLarge because(String code, long limitInBytes) {
        return new TooLarge(code, limitInBytes);
    }
}
