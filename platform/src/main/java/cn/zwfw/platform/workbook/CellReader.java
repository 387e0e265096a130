package cn.zwfw.platform.workbook;

import cn.zwfw.platform.workbook.CellReader.Read.Empty;
import cn.zwfw.platform.workbook.CellReader.Read.Value;
import cn.zwfw.platform.workbook.CellReader.Read.Wrong;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Makes of a cell what its column asks for, or says what is wrong with it. */
final class CellReader {

    /** Excel keeps 15 digits of a number; what is longer has lost some, such as a credit code. */
    private static final int DIGITS = 15;

    /** 9999-12-31, the last day Excel counts. */
    private static final int LAST_DAY = 2_958_465;

    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

    private static final Pattern BETWEEN = Pattern.compile("[、,,;;\\s]+");

    private CellReader() {}

    static Read read(Column column, @Nullable Cell cell) {
        var read = cell == null ? new Empty() : value(column, cell);
        return read instanceof Empty && column.required() ? new Wrong("missing-value") : read;
    }

    /** Whether a person sees something in the cell. */
    static boolean isFilled(@Nullable Cell cell) {
        return cell != null
                && (cell.getFormula() != null
                        || isLost(cell)
                        || !CellText.read(cell.getText()).isEmpty());
    }

    /** A text that points beyond the shared strings: the reader gives null, a person loses it. */
    private static boolean isLost(Cell cell) {
        return cell.getType() == CellType.STRING && cell.getValue() == null;
    }

    private static Read value(Column column, Cell cell) {
        if (cell.getType() == CellType.ERROR || isLost(cell)) {
            return new Wrong("error-value");
        }
        if (cell.getFormula() != null) {
            return new Wrong("formula");
        }
        return switch (cell.getType()) {
            case EMPTY -> new Empty();
            case NUMBER -> number(column, cell);
            case BOOLEAN -> new Wrong(expected(column));
            default -> {
                var text = CellText.read(cell.getText());
                yield text.isEmpty() ? new Empty() : text(column, text);
            }
        };
    }

    private static Read number(Column column, Cell cell) {
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return new Empty();
        }
        if (column.kind() == Column.Kind.DATE) {
            return day(cell, number);
        }
        if (isDate(cell) || number.precision() - number.scale() > 2 * DIGITS) {
            return new Wrong(expected(column));
        }
        if (column.kind() == Column.Kind.WHOLE) {
            return whole(number);
        }
        var plain = number.stripTrailingZeros();
        if (plain.precision() > DIGITS || plain.precision() - plain.scale() > DIGITS) {
            return new Wrong("digits-lost");
        }
        return text(column, plain.toPlainString());
    }

    private static Read text(Column column, String text) {
        return switch (column.kind()) {
            case TEXT -> plain(column, text);
            case WHOLE ->
                    text.matches("-?[0-9]{1,15}")
                            ? new Value(Long.valueOf(text))
                            : new Wrong("not-whole");
            case DATE -> date(text);
            case CODE -> code(column, text);
            case CODES -> codes(column, text);
        };
    }

    private static Read plain(Column column, String text) {
        if (text.codePoints().anyMatch(point -> point >= 0x7F && point <= 0x9F)) {
            return new Wrong("bad-text");
        }
        int length = text.codePointCount(0, text.length());
        return length > column.maxLength()
                ? new Wrong("too-long", List.of(column.maxLength(), length))
                : new Value(text);
    }

    private static Read whole(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        boolean fits = plain.scale() <= 0 && plain.precision() - plain.scale() <= DIGITS;
        return fits ? new Value(plain.longValueExact()) : new Wrong("not-whole");
    }

    private static Read day(Cell cell, BigDecimal number) {
        boolean inRange =
                number.signum() > 0
                        && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0
                        && number.stripTrailingZeros().scale() <= 0;
        return inRange && isDate(cell)
                ? new Value(cell.asDate().toLocalDate())
                : new Wrong("not-a-date");
    }

    private static Read date(String text) {
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            return new Wrong("not-a-date");
        }
        try {
            return new Value(
                    LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return new Wrong("not-a-date");
        }
    }

    /** The label of the list, or the code itself. */
    private static Read code(Column column, String text) {
        for (var entry : column.codes().entrySet()) {
            if (entry.getValue().equals(text)) {
                return new Value(entry.getKey());
            }
        }
        return column.codes().containsKey(text)
                ? new Value(text)
                : new Wrong("unknown-code", List.copyOf(column.codes().values()));
    }

    private static Read codes(Column column, String text) {
        var codes = new ArrayList<Object>();
        for (var label : BETWEEN.split(text, -1)) {
            switch (code(column, label)) {
                case Value one -> codes.add(one.value());
                case Wrong wrong -> {
                    return wrong;
                }
                case Empty _ -> {}
            }
        }
        return new Value(List.copyOf(codes));
    }

    /** A number is a day only by its format: a year, 2024, would else become a day of 1905. */
    private static boolean isDate(Cell cell) {
        int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches(".*[yYdD].*");
    }

    private static String expected(Column column) {
        return switch (column.kind()) {
            case TEXT -> "not-text";
            case WHOLE -> "not-whole";
            case DATE -> "not-a-date";
            case CODE, CODES -> "unknown-code";
        };
    }

    /** What came of a cell. */
    sealed interface Read {

        record Value(Object value) implements Read {}

        record Empty() implements Read {}

        record Wrong(String code, List<Object> facts) implements Read {

            Wrong(String code) {
                this(code, List.of());
            }
        }
    }
}
