package cn.zwfw.platform.problem;

/** A header without which the request would not be safe is missing. */
public final class PreconditionRequired extends ServiceProblem {

    private PreconditionRequired(String code) {
        super(code);
    }

    public static PreconditionRequired ifMatch() {
        return new PreconditionRequired("if-match-required");
    }

    public static PreconditionRequired idempotencyKey() {
        return new PreconditionRequired("idempotency-key-required");
    }
}
