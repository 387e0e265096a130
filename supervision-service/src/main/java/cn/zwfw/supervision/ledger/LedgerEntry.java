package cn.zwfw.supervision.ledger;

import cn.zwfw.platform.calendar.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/**
 * The newest that was told of a thing.
 *
 * @param key by which its owner knows it
 * @param version grows with every change
 * @param toldAt when its owner told it
 */
public record LedgerEntry(Topic topic, String key, long version, Instant toldAt, JsonNode data) {

    /** The day in the city on which its owner told it. */
    public LocalDate toldOn() {
        return CityTime.day(toldAt);
    }
}
