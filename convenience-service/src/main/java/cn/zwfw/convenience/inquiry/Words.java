package cn.zwfw.convenience.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote as he acted.
 *
 * @param doneAbout what was done about a suggestion
 */
public record Words(String text, @Nullable String doneAbout) {

    public static final Words NONE = new Words("", null);

    public static Words of(String text) {
        return new Words(text, null);
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "Words";
    }
}
