package cn.zwfw.platform.workbook;

import java.util.List;

/**
 * One cell to mend.
 *
 * @param row number as Excel shows it, from 1; 0 when the whole sheet is meant
 * @param column letter as Excel shows it; empty when sheet or column is missing
 * @param heading title of the column; empty when the whole sheet is meant
 * @param code stable kebab-case code: missing-sheet, hidden-sheet, missing-column, unknown-column,
 *     repeated-column, missing-value, not-text, bad-text, digits-lost, not-whole, not-a-date,
 *     unknown-code, too-long, formula, error-value, too-many-rows, too-many-details, number-order,
 *     orphan, or one of the domain
 * @param facts what the sentence of the code needs: too-long limit and length, unknown-code the
 *     labels, too-many-… the limit, number-order and orphan the number
 */
public record CellError(
        String sheet, int row, String column, String heading, String code, List<Object> facts) {

    public CellError {
        facts = List.copyOf(facts);
    }

    static CellError ofSheet(String sheet, String code) {
        return new CellError(sheet, 0, "", "", code, List.of());
    }
}
