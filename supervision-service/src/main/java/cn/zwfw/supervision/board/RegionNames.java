package cn.zwfw.supervision.board;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What regions are called on the board.
 *
 * @param regions names by code; what has none is called by its code
 */
@ConfigurationProperties("zwfw.board")
record RegionNames(@DefaultValue Map<String, String> regions) {

    RegionNames {
        regions = Map.copyOf(regions);
    }

    String of(String region) {
        return regions.getOrDefault(region, region);
    }
}
