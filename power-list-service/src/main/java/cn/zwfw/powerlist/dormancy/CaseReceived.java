package cn.zwfw.powerlist.dormancy;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.event.ReceivedEvent;
import cn.zwfw.platform.identifier.ImplementationCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What this service takes from a case event ({@code docs/events.md}): that a case of an item was
 * received on a day. Everything else in the event is the business of others.
 *
 * @param receivedOn the day in the city
 */
record CaseReceived(ImplementationCode item, LocalDate receivedOn) {

    /**
     * Reads the event.
     *
     * @throws RuntimeException when item or day are missing or wrong; the event is then parked
     */
    static CaseReceived of(ReceivedEvent event) {
        var received = OffsetDateTime.parse(event.data().required("receivedAt").asString());
        return new CaseReceived(
                new ImplementationCode(event.data().required("itemCode").asString()),
                received.atZoneSameInstant(CityTime.ZONE).toLocalDate());
    }
}
