package cn.zwfw.gateway.deprecation;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A path that will go.
 *
 * @param path as a Spring path pattern
 * @param since when it is deprecated: the beginning of that day in the city, past or to come
 * @param sunset from when on it may answer no more
 * @param documentation where to read about it
 * @param successor what to use instead
 */
record DeprecatedPath(
        String path,
        LocalDate since,
        @Nullable LocalDate sunset,
        @Nullable URI documentation,
        @Nullable URI successor) {

    DeprecatedPath {
        if (sunset != null && sunset.isBefore(since)) {
            throw new IllegalArgumentException("sunset is before since: " + path);
        }
    }
}
