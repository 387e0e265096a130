package cn.zwfw.platform.workbook.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula: an apostrophe goes before it, and before
 * any that stand there already, so that reading takes exactly that one away again.
 */
final class FormulaGuard {

    private static final String GUARD = "'";

    /** With the letters of full width, which some programs take for the others. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "'*(?:[\\s\\h\\u200B\\uFEFF]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|[\\t\\r]).*",
                    Pattern.DOTALL);

    private FormulaGuard() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? GUARD + text : text;
    }

    /** What was guarded, or came from elsewhere without a guard. */
    static String plain(String text) {
        return text.startsWith(GUARD) && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
