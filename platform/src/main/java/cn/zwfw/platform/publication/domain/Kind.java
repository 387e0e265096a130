package cn.zwfw.platform.publication.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of change: its grounds, what it does to how many entries, and its route.
 *
 * @param effects for each effect how many entries it takes; effects not named are not allowed
 * @param particulars fields of its own that the kind requires, such as the receiving districts
 */
public record Kind(
        String code,
        String label,
        List<Ground> grounds,
        Map<Effect, Count> effects,
        Set<String> particulars,
        Route route) {

    public Kind {
        grounds = List.copyOf(grounds);
        effects = Map.copyOf(effects);
        particulars = Set.copyOf(particulars);
    }

    public Optional<Ground> ground(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    /** The fields that a change of this kind has on this ground, no more and no less. */
    public Set<String> particulars(Ground ground) {
        return Stream.concat(particulars.stream(), ground.particulars().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The effect on an entry that is named by code, by content, or by both. */
    public Effect effect(boolean code, boolean content) {
        if (content) {
            return code ? Effect.REPLACE : Effect.ENTER;
        }
        return effects.keySet().stream()
                .filter(effect -> !effect.bringsContent())
                .findFirst()
                .orElse(Effect.REPLACE);
    }

    /** How many entries; {@code most} inclusive. */
    public record Count(int least, int most) {

        private static final int MANY = 100_000;

        public static Count one() {
            return new Count(1, 1);
        }

        public static Count atLeast(int least) {
            return new Count(least, MANY);
        }

        public static Count between(int least, int most) {
            return new Count(least, most);
        }

        public boolean allows(long count) {
            return count >= least && count <= most;
        }

        @Override
        public String toString() {
            if (most == least) {
                return String.valueOf(least);
            }
            return most == MANY ? "≥" + least : least + "–" + most;
        }
    }
}
