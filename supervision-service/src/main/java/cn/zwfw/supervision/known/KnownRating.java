package cn.zwfw.supervision.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a case was rated: the data of {@code approval.rating}. Which case it was, the organ is not
 * told (甘政办发〔2021〕60号).
 *
 * @param level 1 is the best, 5 the worst
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownRating(
        String number,
        String itemCode,
        String itemName,
        String region,
        String organ,
        int level,
        boolean bad,
        OffsetDateTime ratedAt,
        @Nullable Rectification rectification) {

    /** What becomes of a bad rating. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rectification(
            String state,
            int round,
            LocalDate openedOn,
            LocalDate dueOn,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate rectifiedOn) {

        /** Whether it was found to be without ground; the rater may have been asked since. */
        public boolean isUnfounded() {
            return state.equals("UNFOUNDED")
                    || (state.equals("FOLLOWED_UP") && rectifiedOn == null);
        }

        /** When it was made good, or found to be without ground. */
        public @Nullable LocalDate doneOn() {
            return isUnfounded() ? verifiedOn : rectifiedOn;
        }
    }
}
