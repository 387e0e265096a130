package cn.zwfw.platform.calendar;

import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * The working days, for operators: which years have their notice, and taking in another. Each
 * service keeps its own, so a notice is given to each.
 */
@Component
@Endpoint(id = "calendar")
@Cites(value = "行政许可法 82", rows = "V5")
class CalendarEndpoint {

    private static final int MOST_DAYS = 100;
    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (休|班) ([^\\p{Cc}]{1,20})");

    private final WorkCalendars calendars;

    CalendarEndpoint(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    @ReadOperation
    Map<String, List<Integer>> years() {
        return Map.of("noticed", calendars.noticedYears());
    }

    /**
     * Takes a notice in.
     *
     * @param source the notice, by its number
     * @param days lines such as {@code 2027-10-01 休 国庆节} and {@code 2027-10-09 班 国庆节}, all that the
     *     notice lists
     */
    @WriteOperation
    WebEndpointResponse<Map<String, String>> take(
            @Selector int year, String source, List<String> days) {
        try {
            if (days.size() > MOST_DAYS || source.isBlank() || source.length() > 200) {
                throw new InvalidNotice(
                        "work-calendar.too-much", "a notice has a number, and at most 100 days");
            }
            calendars.importYear(year, source, days.stream().map(CalendarEndpoint::day).toList());
            return new WebEndpointResponse<>(
                    Map.of("year", String.valueOf(year), "source", source));
        } catch (InvalidNotice | DateTimeParseException wrong) {
            return new WebEndpointResponse<>(
                    Map.of("problem", String.valueOf(wrong.getMessage())),
                    WebEndpointResponse.STATUS_BAD_REQUEST);
        }
    }

    private static ListedDay day(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new InvalidNotice(
                    "work-calendar.no-day", "not a day, 休 or 班, and a name: " + line);
        }
        return new ListedDay(
                LocalDate.parse(parts.group(1)), parts.group(2).equals("班"), parts.group(3));
    }
}
