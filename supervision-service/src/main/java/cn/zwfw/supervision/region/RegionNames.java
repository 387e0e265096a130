package cn.zwfw.supervision.region;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What regions are called on the board and in reports.
 *
 * @param names what regions are called, by code (GB/T 2260); what has none is called by its code
 */
@ConfigurationProperties("zwfw.region")
public record RegionNames(@DefaultValue Map<String, String> names) {

    public RegionNames {
        names = Map.copyOf(names);
    }

    public String of(String region) {
        return names.getOrDefault(region, region);
    }
}
