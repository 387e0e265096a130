package cn.zwfw.platform.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The time by which a service lives, for whoever shows what happens when weeks have passed. */
@Component
@Endpoint(id = "clock")
@ConditionalOnBooleanProperty(name = ClockConfiguration.MOVABLE)
class ClockEndpoint {

    private final MovableClock clock;

    ClockEndpoint(MovableClock clock) {
        this.clock = clock;
    }

    @ReadOperation
    Map<String, OffsetDateTime> now() {
        return Map.of("now", clock.instant().atZone(CityTime.ZONE).toOffsetDateTime());
    }

    /** The beginning of a day, {@code 2027-01-04}. */
    @WriteOperation
    WebEndpointResponse<Map<String, OffsetDateTime>> moveTo(String day) {
        try {
            clock.moveTo(LocalDate.parse(day));
            return new WebEndpointResponse<>(now());
        } catch (DateTimeParseException wrong) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_BAD_REQUEST);
        }
    }

    /** What time it is. */
    @DeleteOperation
    Map<String, OffsetDateTime> restore() {
        clock.restore();
        return now();
    }
}
