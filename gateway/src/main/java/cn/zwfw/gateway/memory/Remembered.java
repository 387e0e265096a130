package cn.zwfw.gateway.memory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A kind of answer that is remembered.
 *
 * @param path as a Spring path pattern; its {@code {code}} is the key of the events that change the
 *     answer. Without one, every event of the topics changes every answer of this kind
 * @param topics where what changes it is told
 */
record Remembered(String path, Set<String> topics) {

    private static final String CODE = "code";

    Remembered {
        topics = Set.copyOf(topics);
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("nothing would ever change " + path);
        }
    }

    /** Where the answers of this kind are. */
    Place place() {
        return new Place(this, PathPatternParser.defaultInstance.parse(path));
    }

    record Place(Remembered kind, PathPattern pattern) {

        boolean covers(PathContainer path) {
            return pattern.matches(path);
        }

        /** The code that the path names, decoded. */
        @Nullable String code(PathContainer path) {
            var found = pattern.matchAndExtract(path);
            return found == null ? null : found.getUriVariables().get(CODE);
        }
    }
}
