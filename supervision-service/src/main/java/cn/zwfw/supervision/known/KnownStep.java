package cn.zwfw.supervision.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step or a choice of a case.
 *
 * @param state {@code WAITING}, {@code OPEN}, {@code DONE} or {@code NOT_TAKEN}
 * @param office told by districts only
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownStep(
        String node,
        String state,
        int round,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate doneOn,
        @Nullable Integer chosen,
        @Nullable String name,
        @Nullable String office,
        @Nullable String result) {

    public boolean isDone() {
        return state.equals("DONE");
    }
}
