package cn.zwfw.supervision.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment of the power list that is due: the data of {@code power-list.due-adjustment}.
 *
 * @param organ none until one is named in a region that has to take something over
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownAdjustment(
        String causeLabel,
        String ground,
        String region,
        @Nullable String organ,
        String name,
        OffsetDateTime openedAt,
        LocalDate dueOn,
        @Nullable OffsetDateTime closedAt) {}
