package cn.zwfw.local.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code requests.csv}: a change of the list that is in review, or has taken effect.
 *
 * @param drop names of the powers that are named by their code only
 * @param bring names of the powers whose content is handed in
 * @param receivers regions to which a power is delegated
 * @param seasons when a periodic power is handled each year
 * @param promised the new limit of what is amended
 * @param stop the stage where it is left; empty when it goes to its end
 */
record Proposal(
        String region,
        String organ,
        String kind,
        String ground,
        String reason,
        List<String> drop,
        List<String> bring,
        List<String> receivers,
        List<Season> seasons,
        @Nullable Limit promised,
        String stop) {

    static Proposal of(String[] cells) {
        return new Proposal(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                Power.words(cells[5]),
                Power.words(cells[6]),
                Power.words(cells[7]),
                Power.words(cells[8]).stream().map(Season::of).toList(),
                cells[9].isEmpty() ? null : Limit.of(cells[9]),
                cells[10]);
    }
}
