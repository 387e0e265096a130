package cn.zwfw.platform.personal;

import cn.zwfw.platform.citation.Cites;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One thing that is known of a person. It leaves by accident nowhere: a log line names its kind, a
 * JSON document shows what everybody may see, and only who writes {@link #plain()} gets the text.
 *
 * <p>It cannot be read from JSON, which does not say the kind.
 */
@Cites(value = "个人信息保护法 51", rows = "X5")
public record Personal(PersonalKind kind, String plain) {

    static final int LONGEST = 4096;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public Personal {
        if (plain.length() > LONGEST) {
            throw new IllegalArgumentException(kind + " has more than " + LONGEST + " characters");
        }
    }

    /** As everybody may see it. */
    @JsonValue
    public String masked() {
        return masked(Audience.PUBLIC);
    }

    public String masked(Audience audience) {
        return kind.mask(plain, audience);
    }

    /** The one spelling by which it is compared and found; still the plain text. */
    public String normalized() {
        return kind.normalize(plain);
    }

    @Override
    public String toString() {
        return "Personal[" + kind + "]";
    }
}
