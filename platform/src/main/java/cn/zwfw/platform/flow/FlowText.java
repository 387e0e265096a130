package cn.zwfw.platform.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Text on charts: how wide it is and where it breaks. No font is at hand where charts are made, so
 * the widths are upper bounds that hold for the usual sans serif fonts; text never runs out of its
 * box.
 */
final class FlowText {

    /** Must not begin a line (避头). */
    private static final String NEVER_FIRST = "，。、；：？！）》」』】〉”’…,.;:?!)%";

    private FlowText() {}

    /** What XML cannot hold is replaced by U+FFFD, line breaks by a space. */
    static String clean(String text) {
        return text.codePoints()
                .map(FlowText::clean)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int clean(int c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return ' ';
        }
        boolean legal = (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000;
        return legal && !Character.isISOControl(c) ? c : 0xFFFD;
    }

    /** Pixels that the text takes at most. */
    static double width(String text, int fontSize) {
        return text.codePoints().mapToDouble(FlowText::em).sum() * fontSize;
    }

    /**
     * Lines that are no wider than the given pixels and about equally long; breaks at spaces and
     * between Chinese.
     */
    static List<String> wrap(String text, int fontSize, int width) {
        int[] points = clean(text).strip().codePoints().toArray();
        double ems = (double) width / fontSize;
        List<String> lines = wrap(points, ems);
        if (lines.size() < 2) {
            return lines;
        }
        List<String> even = lines;
        while (even.size() == lines.size() && ems > 2) {
            lines = even;
            ems -= 0.5;
            even = wrap(points, ems);
        }
        return lines;
    }

    private static List<String> wrap(int[] points, double ems) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < points.length) {
            int end = fit(points, start, ems);
            if (end < points.length) {
                end = breakBefore(points, start, end);
            }
            lines.add(new String(points, start, end - start).strip());
            start = end;
            while (start < points.length && points[start] == ' ') {
                start++;
            }
        }
        return lines;
    }

    private static int fit(int[] points, int start, double ems) {
        int end = start;
        double sum = 0;
        while (end < points.length && (sum += em(points[end])) <= ems) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    /** The last good place to break at or before the given end; the end itself if there is none. */
    private static int breakBefore(int[] points, int start, int end) {
        for (int at = end; at > start; at--) {
            if (mayBreak(points[at - 1], points[at])) {
                return at;
            }
        }
        return end;
    }

    private static boolean mayBreak(int before, int after) {
        if (NEVER_FIRST.indexOf(after) >= 0 || em(after) == 0) {
            return false;
        }
        return before == ' ' || after == ' ' || before == '-' || wide(before) || wide(after);
    }

    private static boolean wide(int c) {
        return c >= 0x2E80;
    }

    private static double em(int c) {
        if (c < 0x2E80) {
            return switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                case Character.SPACE_SEPARATOR -> 0.35;
                case Character.UPPERCASE_LETTER -> c == 'W' || c == 'M' ? 1 : 0.8;
                case Character.LOWERCASE_LETTER -> c == 'w' || c == 'm' ? 0.95 : 0.65;
                case Character.DECIMAL_DIGIT_NUMBER -> 0.65;
                default -> 1;
            };
        }
        return Character.isIdeographic(c) || c < 0x10000 ? 1 : 1.4;
    }
}
