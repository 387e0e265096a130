package cn.zwfw.finance.poverty.reading;

import cn.zwfw.platform.citation.Cites;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the list is called. Its subject was renamed by policy more than once and will be again.
 *
 * @param titles what the list of projects is called, by the year from which on it is called so
 */
@Cites(value = "A7", rows = "F5")
@ConfigurationProperties("zwfw.poverty")
public record Titles(@DefaultValue Map<Integer, String> titles) {

    public Titles {
        if (titles.isEmpty() || titles.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("zwfw.poverty.titles names no title of the list");
        }
        titles = Map.copyOf(titles);
    }

    /** The title in a year; before the first one, the first. */
    public String of(int year) {
        NavigableMap<Integer, String> sorted = new TreeMap<>(titles);
        var entry = sorted.floorEntry(year);
        return (entry == null ? sorted.firstEntry() : entry).getValue();
    }
}
