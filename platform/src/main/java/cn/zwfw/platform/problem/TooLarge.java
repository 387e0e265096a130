package cn.zwfw.platform.problem;

/** The body exceeds what this resource takes. */
public final class TooLarge extends ServiceProblem {

    private TooLarge(long limit) {
        super("body-too-large", limit);
    }

    public static TooLarge above(long limitInBytes) {
        return new TooLarge(limitInBytes);
    }
}
