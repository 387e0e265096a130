package cn.zwfw.finance.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.platform.citation.Cites;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** A chart can be read, is the same each time, and shows every bar or the sum of the small ones. */
@Cites(value = "A6", rows = "F6")
class TotalsChartTests {

    private final TotalsChart chart = new TotalsChart();

    @Test
    void theSameFiguresAreDrawnTheSame() {
        var bars = bars(12);

        assertThat(chart.svg("专项资金", bars)).isEqualTo(new TotalsChart().svg("专项资金", bars));
        assertThat(chart.png("专项资金", bars)).isEqualTo(new TotalsChart().png("专项资金", bars));
    }

    @Test
    void anSvgIsWellFormedAndNeedsNoFontOfItsReader() throws Exception {
        var svg = chart.svg("财政专项资金(按部门)", bars(3));

        var root =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg))
                        .getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("svg");
        assertThat(root.getElementsByTagNameNS("*", "text").getLength()).isZero();
        assertThat(root.getElementsByTagNameNS("*", "path").getLength()).isPositive();
        assertThat(root.getAttribute("width")).isEqualTo("1200");
        assertThat(svg).hasSizeLessThan(2_000_000);
    }

    @Test
    void barsOfEachSeriesStandThereInTheirColours() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(chart.png("专项资金", bars(3))));

        var colours = new HashSet<Integer>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }

        assertThat(colours).contains(0x0072B2, 0xE69F00, 0x009E73);
    }

    @Test
    void whatIsWrittenOnItIsDrawn() {
        var one = chart.png("甲", bars(1));
        var other = chart.png("乙", bars(1));

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void nothingIsDrawnToo() {
        assertThat(new String(chart.svg("专项资金", List.of()), StandardCharsets.UTF_8))
                .contains("<svg");
    }

    @Test
    void theSmallestAreAddedUpAndNothingIsLost() {
        var all = bars(45);

        var shown = Bar.largest(all, TotalsChart.MOST_BARS);

        assertThat(shown).hasSize(TotalsChart.MOST_BARS);
        assertThat(shown.getLast().label()).isEqualTo("其他");
        assertThat(sum(shown)).isEqualTo(sum(all));
        assertThat(shown.getFirst().currentBudget()).isEqualTo(Amount.of("45.00"));
    }

    private static Amount sum(List<Bar> bars) {
        return bars.stream().map(Bar::currentBudget).reduce(Amount.ZERO, Amount::plus);
    }

    private static List<Bar> bars(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n ->
                        new Bar(
                                "兰州市第" + n + "局",
                                Amount.of((n + 1) + ".00"),
                                Amount.of(n + ".00"),
                                Amount.of("0.50")))
                .toList();
    }
}
