package cn.zwfw.powerlist.periodic;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * Days on which a power is handled (办理周期), in the city.
 *
 * @param from the first of them
 * @param to the last of them
 */
@Schema(name = "HandlingPeriod", description = "办理周期,首尾两天都可办理")
record HandlingPeriod(
        @Schema(example = "2027-03-01") LocalDate from,
        @Schema(example = "2027-03-31") LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
