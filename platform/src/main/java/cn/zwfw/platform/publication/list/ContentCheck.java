package cn.zwfw.platform.publication.list;

import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.BeanViolations;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.JsonViolations;
import cn.zwfw.platform.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the content of an entry is sound, whoever brings it. */
@Component
@Cites(value = "B6", rows = "P1")
public class ContentCheck {

    /** In bytes; with its envelope it must pass as one event. */
    private static final int CONTENT_LIMIT = 500_000;

    private final BeanViolations beans;
    private final JsonMapper json;
    private final CanonicalJson canonical;

    ContentCheck(BeanViolations beans, JsonMapper json, CanonicalJson canonical) {
        this.beans = beans;
        this.json = json;
        this.canonical = canonical;
    }

    /**
     * The content as it would be kept; nothing when the list does not take it.
     *
     * @param flaws hears everything that is wrong, with pointers into the content
     */
    public <C> Optional<Sound<C>> check(
            ReviewedList<C> list, JsonNode sent, Consumer<Violation> flaws) {
        var content = read(list, sent, flaws);
        var wrong = content.map(read -> wrong(list, read)).orElse(List.of());
        wrong.forEach(flaws);
        return content.filter(_ -> wrong.isEmpty()).map(sound -> written(list, sound, flaws));
    }

    /**
     * The content as it would be kept if it were sound; nothing when it is not of the list's type.
     */
    public <C> Optional<String> canonical(ReviewedList<C> list, JsonNode sent) {
        return read(list, sent, _ -> {}).map(canonical::of);
    }

    private <C> Optional<C> read(ReviewedList<C> list, JsonNode sent, Consumer<Violation> flaws) {
        try {
            return Optional.of(json.treeToValue(sent, list.contentType()));
        } catch (JacksonException broken) {
            flaws.accept(JsonViolations.of(broken));
        } catch (InvalidInput broken) {
            broken.violations().forEach(flaws);
        }
        return Optional.empty();
    }

    private <C> List<Violation> wrong(ReviewedList<C> list, C content) {
        try {
            var ofItself = List.copyOf(beans.in(content));
            return ofItself.isEmpty() ? list.check(content) : ofItself;
        } catch (InvalidInput broken) {
            return broken.violations();
        }
    }

    private <C> Sound<C> written(ReviewedList<C> list, C content, Consumer<Violation> flaws) {
        var written = canonical.of(content);
        if (written.getBytes(StandardCharsets.UTF_8).length > CONTENT_LIMIT) {
            flaws.accept(Violation.at("", "content-too-large", CONTENT_LIMIT));
        }
        return new Sound<>(content, list.codeOf(content), written);
    }

    /**
     * Content that its list takes.
     *
     * @param code the code of the entry that it makes
     * @param json canonical (RFC 8785)
     */
    public record Sound<C>(C content, String code, String json) {}
}
