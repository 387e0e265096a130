package cn.zwfw.platform.publication.domain;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ordered stages of a kind of change, as data.
 *
 * @param effectWithin the longest time from the last approval to the effect; none when free
 */
public record Route(List<Stage> stages, @Nullable Period effectWithin) {

    public Route {
        stages = List.copyOf(stages);
    }

    public Stage stage(String code) {
        return stages.stream().filter(stage -> stage.code().equals(code)).findFirst().orElseThrow();
    }

    /** The first stage that applies, or the first one after {@code code}; none at the end. */
    Optional<Stage> next(@Nullable String code, Ground ground, boolean amended) {
        var start = code == null ? 0 : stages.indexOf(stage(code)) + 1;
        return stages.stream()
                .skip(start)
                .filter(stage -> stage.applies(ground, amended))
                .findFirst();
    }
}
