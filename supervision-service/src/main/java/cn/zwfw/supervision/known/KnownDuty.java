package cn.zwfw.supervision.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a department owes the public of a fund: the data of {@code finance-list.disclosure-duty}.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownDuty(
        String fund,
        String duty,
        String department,
        String region,
        LocalDate since,
        LocalDate due,
        @Nullable LocalDate doneOn,
        boolean dropped) {}
