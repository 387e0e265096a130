package cn.zwfw.supervision.sharing.grant.life;

import cn.zwfw.platform.calendar.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * For what a resource is asked.
 *
 * @param persons logins of those who will read it (专人)
 * @param until the last day
 */
public record GrantTerms(
        String purpose, String basis, List<String> fields, List<String> persons, LocalDate until) {

    public GrantTerms {
        fields = List.copyOf(fields);
        persons = List.copyOf(persons);
    }

    public Instant endsAt() {
        return until.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    }
}
