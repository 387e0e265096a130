package cn.zwfw.powerlist.basis;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The full name of a law; book-title marks, blanks and width do not tell two laws apart. */
record LawName(String text) {

    private static final Pattern NO_PART = Pattern.compile("[《》〈〉\\s]");

    /** What is compared. */
    String key() {
        return NO_PART.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
