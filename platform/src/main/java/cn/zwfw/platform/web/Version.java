package cn.zwfw.platform.web;

import cn.zwfw.platform.problem.PreconditionFailed;
import cn.zwfw.platform.problem.PreconditionRequired;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The version of a changeable thing, as its {@code ETag}. */
public record Version(String tag) {

    public Version(int number) {
        this(String.valueOf(number));
    }

    public String etag() {
        return "\"" + tag + "\"";
    }

    /**
     * A change is made only on the version that was read (RFC 9110, If-Match).
     *
     * @throws PreconditionRequired when the header is missing
     * @throws PreconditionFailed when it names another version
     */
    public void mustMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw PreconditionRequired.ifMatch();
        }
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(this::matches)) {
            throw PreconditionFailed.actualIs(etag());
        }
    }

    private boolean matches(String asked) {
        return asked.equals("*") || asked.equals(etag());
    }
}
