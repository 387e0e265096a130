package cn.zwfw.platform.problem;

/** As much of this is under way as the machine can bear; a little later it will work. */
public final class Busy extends ServiceProblem {

    private Busy() {
        super("busy");
    }

    public static Busy now() {
        return new Busy();
    }
}
