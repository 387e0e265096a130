package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.flow.Flow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publication of an item, as cases are held against it.
 *
 * @param listed whether there is such a publication; its owner was asked
 */
record PublishedItem(
        String code,
        int number,
        boolean listed,
        boolean inForce,
        Instant from,
        @Nullable Flow flow) {

    static PublishedItem unlisted(String code, int number) {
        return new PublishedItem(code, number, false, false, Instant.EPOCH, null);
    }
}
