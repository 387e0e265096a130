package cn.zwfw.platform.identifier;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outward form of a kind of identifier: so many characters, of these.
 *
 * @param kind first part of the codes of {@link InvalidIdentifier}
 */
record Form(String kind, int length, Pattern characters, String allowed) {

    static Form of(String kind, int length, String characters, String allowed) {
        return new Form(kind, length, Pattern.compile(characters), allowed);
    }

    void require(@Nullable String value) {
        if (value == null) {
            throw invalid("missing", "is missing");
        }
        if (value.length() != length) {
            throw invalid("length", "has %d characters, not %d".formatted(length, value.length()));
        }
        if (!characters.matcher(value).matches()) {
            throw invalid("characters", "consists of " + allowed);
        }
    }

    InvalidIdentifier invalid(String fault, String message) {
        return new InvalidIdentifier(kind + "." + fault, kind + " " + message);
    }
}
