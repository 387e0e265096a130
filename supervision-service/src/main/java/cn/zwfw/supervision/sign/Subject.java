package cn.zwfw.supervision.sign;

import cn.zwfw.supervision.ledger.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Of what something is seen.
 *
 * @param topic and key: what the ledger knows it by
 * @param name in words, without anything personal
 * @param organ that can act; none while nobody has it
 * @param office that has it, for complaints about breaches
 * @param concerned the organ complained of, from which it is kept
 */
public record Subject(
        Topic topic,
        String key,
        String name,
        String region,
        @Nullable String organ,
        @Nullable String office,
        @Nullable String concerned) {

    /**
     * Whether organs are told which one it is: of ratings and complaints about breaches they are
     * not.
     */
    public boolean isNamedToOrgans() {
        return topic != Topic.RATING && concerned == null;
    }

    static Subject of(Topic topic, String key, String name, String region, @Nullable String organ) {
        return new Subject(topic, key, name, region, organ, null, null);
    }
}
