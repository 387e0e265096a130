package cn.zwfw.platform.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to mend in what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, {@code ?name} for a query parameter, or the
 *     place in a workbook
 * @param code stable kebab-case code
 * @param facts what the sentence of the code needs
 * @param cell the same place once more, in parts, when it is one of a workbook
 */
public record Violation(String pointer, String code, List<Object> facts, @Nullable Cell cell) {

    public Violation {
        facts = List.copyOf(facts);
    }

    public static Violation at(String pointer, String code, Object... facts) {
        return new Violation(pointer, code, List.of(facts), null);
    }

    public static Violation in(Cell cell, String code, List<Object> facts) {
        return new Violation(cell.place(), code, facts, cell);
    }

    public Violation under(String prefix) {
        return new Violation(prefix + pointer, code, facts, cell);
    }

    /**
     * A cell of a workbook.
     *
     * @param row as Excel shows it, from 1; 0 when the whole sheet is meant
     * @param column letter as Excel shows it; empty when there is none
     * @param heading title of the column; empty when the whole sheet is meant
     */
    @Schema(name = "Cell", description = "工作簿中的位置")
    public record Cell(
            @Schema(description = "工作表", example = "责任事项") String sheet,
            @Schema(description = "行号,整张工作表为 0", example = "12") int row,
            @Schema(description = "列", example = "C") String column,
            @Schema(description = "栏目", example = "职责内容") String heading) {

        /** As Excel writes it: {@code 责任事项!C12}. */
        String place() {
            return row == 0 ? sheet : sheet + "!" + column + row;
        }
    }
}
