package cn.zwfw.platform.event;

import org.jspecify.annotations.Nullable;

/** A message that is no event: attributes missing or content not JSON. No retry mends it, so it is parked. */
final class MalformedEvent extends RuntimeException {

    private MalformedEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static MalformedEvent without(String attribute) {
        return new MalformedEvent("attribute " + attribute + " is missing", null);
    }

    static MalformedEvent because(String reason, Throwable cause) {
        return new MalformedEvent(reason, cause);
    }
}
