package cn.zwfw.local.sample;

import java.util.List;

/**
 * A line of {@code powers.csv}: a power, and where it is exercised.
 *
 * @param code 基本编码
 * @param regions where it is on the list; none when a proposal brings it only
 * @param organ slug of the organ, the same in every region
 * @param office 承办机构 of the city's organ
 * @param bases law and article, as {@code articles.csv} has them
 * @param flow name of the shape in {@code flows.json}
 */
record Power(
        String code,
        List<String> regions,
        String organ,
        String name,
        String office,
        List<String> audience,
        List<String> bases,
        Limit statutory,
        Limit promised,
        String flow) {

    static Power of(String[] cells) {
        return new Power(
                cells[0],
                words(cells[1]),
                cells[2],
                cells[3],
                cells[4],
                words(cells[5]),
                words(cells[6]),
                Limit.of(cells[7]),
                Limit.of(cells[8]),
                cells[9]);
    }

    /** Digits 3 and 4 of the code. */
    String type() {
        return code.substring(2, 4);
    }

    Power promising(Limit limit) {
        return new Power(
                code, regions, organ, name, office, audience, bases, statutory, limit, flow);
    }

    static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
    }
}
