package cn.zwfw.platform.workbook;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text on its way into and out of a cell. */
public final class CellText {

    /** The most characters (UTF-16 units) Excel keeps in a cell. */
    public static final int LIMIT = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /**
     * What may stand in a cell: line ends are one line feed, characters XML has no place for are
     * left out, what Excel would take for its own escape is escaped, and a text beyond the limit is
     * cut and ends with an ellipsis.
     */
    public static String written(String text) {
        var clean = ESCAPE.matcher(clean(text)).replaceAll("_x005F$0");
        if (clean.length() <= LIMIT) {
            return clean;
        }
        int end = LIMIT - 1;
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    /** The text a person sees in the cell, without the space around it. */
    static String read(String text) {
        var plain =
                text.contains("_x") ? ESCAPE.matcher(text).replaceAll(CellText::unescaped) : text;
        return clean(plain).strip();
    }

    private static String unescaped(MatchResult escape) {
        var character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
        return Matcher.quoteReplacement(character);
    }

    private static String clean(String text) {
        var lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.codePoints().allMatch(CellText::isXml)) {
            return lines;
        }
        var kept = new StringBuilder(lines.length());
        lines.codePoints().filter(CellText::isXml).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isXml(int point) {
        return (point >= 0x20 && point <= 0xD7FF)
                || point == '\n'
                || point == '\t'
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
