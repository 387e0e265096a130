package cn.zwfw.layouts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
        return resources("base");
    }

    /**
     * What an overlay applies: the base with its patches, which may only merge or replace what is
     * there.
     */
    static List<JsonNode> overlay(String name) {
        var folder = "overlays/" + name;
        var all = resources(folder);
        kustomization(folder)
                .path("patches")
                .valueStream()
                .forEach(patch -> {
                    if (patch.has("path")) {
                        documents("kubernetes/" + folder + "/" + patch.path("path").asString())
                                .forEach(one -> merge(same(all, one), (ObjectNode) one));
                    } else {
                        JsonNode steps = parsed(patch.path("patch").asString());
                        all.stream()
                                .filter(one -> one.path("kind").equals(patch.at("/target/kind")))
                                .forEach(one ->
                                        steps.valueStream().forEach(step -> replace(one, step)));
                    }
                });
        return all;
    }

    private static JsonNode kustomization(String folder) {
        return documents("kubernetes/" + folder + "/kustomization.yaml").getFirst();
    }

    private static List<JsonNode> resources(String folder) {
        return kustomization(folder)
                .path("resources")
                .valueStream()
                .map(JsonNode::asString)
                .flatMap(file ->
                        file.equals("../../base")
                                ? resources("base").stream()
                                : documents("kubernetes/" + folder + "/" + file).stream())
                .toList();
    }

    private static ObjectNode same(List<JsonNode> all, JsonNode patch) {
        return all.stream()
                .filter(one -> one.path("kind").equals(patch.path("kind")))
                .filter(one -> name(one).equals(name(patch)))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing to patch: " + patch));
    }

    private static void merge(ObjectNode into, ObjectNode patch) {
        for (var field : patch.properties()) {
            if (into.get(field.getKey()) instanceof ObjectNode inner
                    && field.getValue() instanceof ObjectNode more) {
                merge(inner, more);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        }
    }

    private static void replace(JsonNode document, JsonNode step) {
        var path = step.path("path").asString();
        var end = path.lastIndexOf('/');
        if (!step.path("op").asString().equals("replace") || document.at(path).isMissingNode()) {
            throw new AssertionError("no plain replacement: " + step);
        }
        ((ObjectNode) document.at(path.substring(0, end)))
                .set(path.substring(end + 1), step.path("value"));
    }

    /**
     * Every name that a setting may have, as processes.sh and the files of the processes know them,
     * run together.
     */
    static String settings() {
        var known = new StringBuilder(bare(text("local/processes.sh")));
        Stream.concat(Stream.of("platform", "gateway", "discovery"), SERVICES.stream())
                .map(module -> DEPLOY.resolve("..").resolve(module).resolve("src/main/resources"))
                .flatMap(folder -> files(folder).stream())
                .filter(file -> file.toString().endsWith(".yaml"))
                .forEach(file -> {
                    var whole = text(DEPLOY.relativize(file).toString());
                    known.append(bare(whole));
                    new Yaml()
                            .loadAll(whole)
                            .forEach(one ->
                                    flatten(
                                            "",
                                            JsonMapper.shared().<JsonNode>valueToTree(one),
                                            known));
                });
        return known.toString();
    }

    static String bare(String name) {
        return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
    }

    private static void flatten(String path, JsonNode node, StringBuilder known) {
        known.append('\n').append(path);
        node.properties()
                .forEach(field -> flatten(path + bare(field.getKey()), field.getValue(), known));
    }

    private static List<Path> files(Path folder) {
        try (var all = Files.list(folder)) {
            return all.toList();
        } catch (IOException gone) {
            throw new AssertionError(folder.toString(), gone);
        }
    }

    static JsonNode parsed(String yaml) {
        return JsonMapper.shared().valueToTree(new Yaml().<Object>load(yaml));
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
