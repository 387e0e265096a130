package cn.zwfw.platform.personal;

/** In place of what is not shown. */
final class Stars {

    /** Where even the length would tell something. */
    static final String SOME = "***";

    private static final int MOST = 32;

    private Stars() {}

    /** The ends of the text; only for texts that are longer than both. */
    static String between(int head, String text, int tail) {
        return text.substring(0, head)
                + "*".repeat(Math.min(MOST, text.length() - head - tail))
                + text.substring(text.length() - tail);
    }
}
