package cn.zwfw.supervision.report.figures;

import cn.zwfw.platform.citation.Cites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a report says, as it is stored.
 *
 * @param at when it was counted
 * @param fewestRatings how many an organ must have had in a month for its ratings of it to be shown
 * @param departments of the region, those with most cases first
 * @param total of the departments
 * @param districts of a city; none of others
 */
@Cites(value = "A14", rows = "S7")
public record Figures(
        Instant at,
        int fewestRatings,
        List<FigureRow> departments,
        FigureRow total,
        List<FigureRow> districts) {

    public Figures {
        departments = List.copyOf(departments);
        districts = List.copyOf(districts);
    }

    /**
     * So many departments with most cases, the rest as one.
     *
     * @param most at least 2
     * @param others what the rest is called
     */
    public List<FigureRow> largest(int most, String others) {
        if (departments.size() <= most) {
            return departments;
        }
        var rows = new ArrayList<>(departments.subList(0, most - 1));
        var rest = departments.subList(most - 1, departments.size());
        rows.add(FigureRow.sum(total.code(), others, rest));
        return List.copyOf(rows);
    }
}
