package cn.zwfw.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.util.unit.DataSize;

/**
 * How large a request body may be.
 *
 * @param ordinary for everything that is not an import
 * @param imports for paths with a segment `imports`: workbooks of thousands of rows
 */
@ConfigurationProperties("zwfw.gateway.body-limits")
record BodyLimits(DataSize ordinary, DataSize imports) {

    /** Bytes. */
    long of(PathContainer path) {
        var importing =
                path.elements().stream()
                        .anyMatch(element ->
                                element instanceof PathSegment segment
                                        && segment.valueToMatch().equals("imports"));
        return (importing ? imports : ordinary).toBytes();
    }
}
