package cn.zwfw.platform.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * One cell to mend.
 *
 * @param row number as Excel shows it, from 1; 0 when the whole sheet is missing
 * @param column letter as Excel shows it; empty when sheet or column is missing
 * @param heading title of the column; empty when the sheet is missing
 * @param code stable kebab-case code: missing-sheet, missing-column, unknown-column,
 *     repeated-column, missing-value, not-text, digits-lost, not-whole, not-a-date, unknown-code,
 *     too-long, formula, error-value, too-many-rows, too-many-details, number-order, orphan, or one
 *     of the domain
 * @param facts what the sentence of the code needs: too-long limit and length, unknown-code the
 *     labels, too-many-… the limit, number-order and orphan the number
 */
public record CellError(
        String sheet, int row, String column, String heading, String code, List<Object> facts) {

    public CellError {
        facts = List.copyOf(facts);
    }

    static CellError ofSheet(String sheet) {
        return new CellError(sheet, 0, "", "", "missing-sheet", List.of());
    }

    /** The errors so far, up to a limit, and whether there are more. */
    static final class Collected {

        private final List<CellError> found = new ArrayList<>();
        private final int limit;
        private boolean more;

        Collected(int limit) {
            this.limit = limit;
        }

        void add(CellError error) {
            if (found.size() < limit) {
                found.add(error);
            } else {
                more = true;
            }
        }

        List<CellError> found() {
            return List.copyOf(found);
        }

        int size() {
            return more ? Integer.MAX_VALUE : found.size();
        }

        boolean more() {
            return more;
        }
    }
}
