package cn.zwfw.platform.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row without errors.
 *
 * @param line number as Excel shows it, from 1
 * @param number its 序号
 * @param values by key of the column, without the empty ones
 * @param letters key of the column → letter as Excel shows it, for columns may be moved
 */
public record Row(
        String sheet,
        int line,
        long number,
        Map<String, Object> values,
        Map<String, String> letters) {

    /** A text, or the code behind a label. */
    public Optional<String> text(String key) {
        return Optional.ofNullable((String) values.get(key));
    }

    /** The codes behind the labels of one cell; none when it is empty. */
    public List<String> codes(String key) {
        return values.get(key) instanceof List<?> codes
                ? codes.stream().map(String.class::cast).toList()
                : List.of();
    }

    public Optional<Long> whole(String key) {
        return Optional.ofNullable((Long) values.get(key));
    }

    public Optional<LocalDate> date(String key) {
        return Optional.ofNullable((LocalDate) values.get(key));
    }

    CellError error(Column column, String code, List<Object> facts) {
        var letter = letters.getOrDefault(column.key(), "");
        return new CellError(sheet, line, letter, column.title(), code, facts);
    }
}
