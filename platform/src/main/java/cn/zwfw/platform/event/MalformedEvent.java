package cn.zwfw.platform.event;

import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.ConversionException;

/**
 * A message that is no event: attributes missing or content not JSON. No retry mends it, so it is
 * parked at once: the container takes Spring's conversion errors for fatal.
 */
final class MalformedEvent extends ConversionException {

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
