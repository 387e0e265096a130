package cn.zwfw.gateway.usage;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/**
 * {@code GET /actuator/usage?from=2026-03-01&to=2026-03-31}: the figures of all instances, by
 * client, day, service and class of status.
 */
@Component
@Endpoint(id = "usage")
class UsageEndpoint {

    private final UsageBook book;
    private final UsageTable table;
    private final Clock clock;

    UsageEndpoint(UsageBook book, UsageTable table, Clock clock) {
        this.book = book;
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param from the first day, today by default
     * @param to the last day, today by default
     */
    @ReadOperation
    Figures read(@Nullable String from, @Nullable String to) {
        book.write();
        return new Figures(table.between(day(from), day(to)));
    }

    private LocalDate day(@Nullable String written) {
        try {
            return written == null ? LocalDate.now(clock) : LocalDate.parse(written);
        } catch (DateTimeException malformed) {
            throw new InvalidEndpointRequestException(
                    "a day is written as 2026-03-01", "a day is written as 2026-03-01", malformed);
        }
    }

    record Figures(List<UsageTable.Row> usage) {}
}
