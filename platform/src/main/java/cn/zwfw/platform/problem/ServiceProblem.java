package cn.zwfw.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that the caller can understand and mend. It carries facts, not HTTP: package {@code
 * answer} turns it into a problem document in the caller's language.
 */
public abstract sealed class ServiceProblem extends RuntimeException
        permits InvalidInput,
                NotAllowed,
                NotFound,
                Conflict,
                PreconditionFailed,
                PreconditionRequired,
                TooLarge,
                TooMany,
                Busy,
                Unavailable {

    private final String code;
    private final transient List<Object> facts;

    ServiceProblem(String code, @Nullable Object... facts) {
        super(code);
        this.code = code;
        this.facts = java.util.Arrays.stream(facts).map(f -> f == null ? "" : f).toList();
    }

    /** The stable kebab-case code; its sentences are in the bundles {@code problems}. */
    public String code() {
        return code;
    }

    /** What its sentences are about, in their order. */
    public List<Object> facts() {
        return facts;
    }
}
