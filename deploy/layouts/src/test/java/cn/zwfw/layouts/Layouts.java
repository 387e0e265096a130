package cn.zwfw.layouts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the layouts, read. */
final class Layouts {

    static final Path DEPLOY = Path.of("..");

    static final List<String> SERVICES =
            List.of(
                    "power-list-service",
                    "finance-list-service",
                    "approval-service",
                    "convenience-service",
                    "supervision-service");

    private Layouts() {}

    static String text(String path) {
        try {
            return Files.readString(DEPLOY.resolve(path));
        } catch (IOException gone) {
            throw new AssertionError(path, gone);
        }
    }

    static List<JsonNode> documents(String path) {
        return StreamSupport.stream(new Yaml().loadAll(text(path)).spliterator(), false)
                .<JsonNode>map(one -> JsonMapper.shared().valueToTree(one))
                .toList();
    }

    /** Everything of the base that is applied. */
    static List<JsonNode> base() {
        return documents("kubernetes/base/kustomization.yaml")
                .getFirst()
                .path("resources")
                .valueStream()
                .flatMap(file -> documents("kubernetes/base/" + file.asString()).stream())
                .toList();
    }

    static Stream<JsonNode> base(String kind) {
        return base().stream().filter(one -> one.path("kind").asString().equals(kind));
    }

    static JsonNode base(String kind, String name) {
        return base(kind).filter(one -> name(one).equals(name)).findFirst().orElseThrow();
    }

    static String name(JsonNode document) {
        return document.at("/metadata/name").asString();
    }
}
