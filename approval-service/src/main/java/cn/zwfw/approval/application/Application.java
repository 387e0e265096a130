package cn.zwfw.approval.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is stored, opened.
 *
 * @param owner login of who fills it in
 * @param submittedAt none while it is a draft
 */
public record Application(
        UUID id, int version, String owner, Apply content, @Nullable Instant submittedAt) {

    boolean isDraft() {
        return submittedAt == null;
    }

    Application with(Apply changed) {
        return new Application(id, version + 1, owner, changed, submittedAt);
    }

    Application submitted(Instant at) {
        return new Application(id, version + 1, owner, content, at);
    }

    List<String> items() {
        return content.items();
    }
}
