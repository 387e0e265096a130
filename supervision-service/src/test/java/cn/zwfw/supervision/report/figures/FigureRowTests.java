package cn.zwfw.supervision.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Cites(value = "A14", rows = "S7")
class FigureRowTests {

    @Test
    void averagesAndSharesAreExactAndHalfUp() {
        var handling = new Handling(10, 9, 8, 8, 7, 17, 160, 81);

        assertThat(handling.onTimeShare()).isEqualTo("87.50");
        // 2.125
        assertThat(handling.averageUsed()).isEqualTo("2.13");
        assertThat(handling.averageStatutory()).isEqualTo("20.00");
        // 10.125
        assertThat(handling.averagePromised()).isEqualTo("10.13");
        assertThat(new ComplaintCount(4, 3, 2).inTimeShare()).isEqualTo("66.67");
        assertThat(new RatingCount(8, 17, 0).averageLevel()).isEqualTo("2.13");
    }

    @Test
    void ofNothingThereIsNoAverage() {
        assertThat(Handling.NONE.onTimeShare()).isNull();
        assertThat(Handling.NONE.averageUsed()).isNull();
        assertThat(ComplaintCount.NONE.inTimeShare()).isNull();
    }

    @Test
    void theSumSaysNothingOfRatingsThatAreHidden() {
        var shown = row(new RatingCount(6, 9, 0));
        var hidden = row(null);

        assertThat(FigureRow.sum("620100", "合计", List.of(shown, hidden)).ratings())
                .isEqualTo(shown.ratings());
        assertThat(FigureRow.sum("620100", "合计", List.of(hidden)).ratings()).isNull();
        assertThat(FigureRow.sum("620100", "合计", List.of(shown, shown)).ratings())
                .isEqualTo(new RatingCount(12, 18, 0));
    }

    private static FigureRow row(@Nullable RatingCount ratings) {
        return new FigureRow("a", "甲", Handling.NONE, CardCount.NONE, ComplaintCount.NONE, ratings);
    }
}
