package cn.zwfw.gateway.problem;

/** A request was refused while it was being read, when only a failure can stop it. */
public final class RequestRefused extends IllegalStateException {

    private final Refusal refusal;

    private RequestRefused(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    public static RequestRefused as(Refusal refusal) {
        return new RequestRefused(refusal);
    }

    Refusal refusal() {
        return refusal;
    }
}
