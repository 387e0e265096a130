package cn.zwfw.platform.workbook;

import java.util.ArrayList;
import java.util.List;

/** The errors so far, up to a limit, and whether there are more. */
final class CellErrors {

    private final List<CellError> found = new ArrayList<>();
    private final int limit;
    private boolean more;

    CellErrors(int limit) {
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
