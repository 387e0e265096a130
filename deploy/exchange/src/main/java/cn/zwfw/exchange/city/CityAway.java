package cn.zwfw.exchange.city;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * No answer that could be used: the link was cut, the city is busy, or what came was broken. The
 * same request can be made again.
 */
public final class CityAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable Duration retryAfter;

    private CityAway(String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    static CityAway because(Throwable cause) {
        return new CityAway("no answer: " + cause, null, cause);
    }

    static CityAway answering(int status, @Nullable Duration retryAfter) {
        return new CityAway("answered " + status, retryAfter, null);
    }

    /** What came is not what an answer looks like, or belongs to another question. */
    public static CityAway broken(String how) {
        return new CityAway("a broken answer: " + how, null, null);
    }

    /** How long the city asked to be left alone. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
