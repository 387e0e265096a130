package cn.zwfw.gateway.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words that paths are made of: those of the services' documents, and of the gateway's own
 * pages. Whatever else stands in a path is a number, a code or a name of somebody or something.
 */
@Component
class PathWords {

    private static final String DOCUMENTS = "classpath*:operations/*.json";
    private static final Set<String> OWN =
            Set.of("", "v3", "api-docs", "docs", "documents", "board", "swagger-ui", "webjars");
    private static final String OTHER = "*";

    private final Set<String> known;

    PathWords(ResourcePatternResolver resources, JsonMapper json) {
        this.known = new HashSet<>(OWN);
        try {
            for (var document : resources.getResources(DOCUMENTS)) {
                read(document, json);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The path, with {@code *} for what is no word; no line break in it can forge a line. */
    String of(String path) {
        return Stream.of(path.split("/", -1))
                .map(part -> known.contains(part) ? part : OTHER)
                .collect(Collectors.joining("/"));
    }

    private void read(Resource document, JsonMapper json) throws IOException {
        try (var in = document.getInputStream();
                var parser = json.createParser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (parser.currentName().equals("paths")) {
                    parser.nextToken();
                    readPaths(parser);
                } else {
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        }
    }

    private void readPaths(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Stream.of(parser.currentName().split("/", -1))
                    .filter(part -> part.indexOf('{') < 0)
                    .forEach(known::add);
            parser.nextToken();
            parser.skipChildren();
        }
    }
}
