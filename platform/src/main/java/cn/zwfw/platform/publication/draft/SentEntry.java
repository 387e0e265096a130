package cn.zwfw.platform.publication.draft;

import cn.zwfw.platform.problem.Violation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry as it was sent: a new one by its content, an existing one by its code, or both to change
 * it.
 *
 * @param flaws hears what is wrong with it; pointers are into the entry, {@code /code} or {@code
 *     /content/name}
 */
public record SentEntry(
        @Nullable String code, @Nullable JsonNode content, Consumer<Violation> flaws) {}
