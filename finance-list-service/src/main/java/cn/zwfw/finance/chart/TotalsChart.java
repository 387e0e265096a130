package cn.zwfw.finance.chart;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.platform.typeface.CityTypeface;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws totals as bars, in ten thousands of yuan. Pictures are for looking: exact to the fen are
 * the figures that they are drawn from.
 */
@Component
class TotalsChart {

    /** More could not be told apart. */
    static final int MOST_BARS = 30;

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 640;
    private static final double TEN_THOUSAND = 10_000;

    /** Three that people who confuse red and green tell apart as well (Okabe and Ito). */
    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xE69F00), new Color(0x009E73)
    };

    private final Font font = font();

    /** A drawing whose letters are outlines: it looks the same where the typeface is missing. */
    byte[] svg(String title, List<Bar> bars) {
        var surface = new SVGGraphics2D(SVGGeneratorContext.createDefault(document()), true);
        chart(title, bars).paint(surface, WIDTH, HEIGHT);
        surface.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        return written(surface.getRoot());
    }

    byte[] png(String title, List<Bar> bars) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D surface = image.createGraphics();
        surface.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        chart(title, bars).paint(surface, WIDTH, HEIGHT);
        surface.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private CategoryChart chart(String title, List<Bar> all) {
        var bars = Bar.largest(all, MOST_BARS);
        var chart =
                new CategoryChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(title)
                        .yAxisTitle("万元")
                        .build();
        var style = chart.getStyler();
        style.setBaseFont(font);
        style.setChartTitleFont(font.deriveFont(22f));
        style.setLegendFont(font.deriveFont(15f));
        style.setAxisTitleFont(font.deriveFont(15f));
        style.setAxisTickLabelsFont(font.deriveFont(13f));
        style.setAnnotationTextFont(font.deriveFont(13f));
        style.setLegendPosition(Styler.LegendPosition.OutsideS);
        style.setLegendLayout(Styler.LegendLayout.Horizontal);
        style.setXAxisLabelRotation(bars.size() > 4 ? 40 : 0);
        style.setYAxisDecimalPattern("#,##0");
        style.setYAxisMin(0.0);
        style.setChartBackgroundColor(Color.WHITE);
        style.setSeriesColors(COLOURS);
        // a chart without any bar has no axis to draw
        var shown =
                bars.isEmpty()
                        ? List.of(new Bar("无", Amount.ZERO, Amount.ZERO, Amount.ZERO))
                        : bars;
        add(chart, "年初预算数", shown, Bar::budget);
        add(chart, "调整后预算数", shown, Bar::currentBudget);
        add(chart, "已分配", shown, Bar::allocated);
        return chart;
    }

    private static void add(
            CategoryChart chart, String name, List<Bar> bars, Function<Bar, Amount> value) {
        chart.addSeries(
                name,
                bars.stream().map(Bar::label).toList(),
                bars.stream()
                        .map(bar -> value.apply(bar).yuan().doubleValue() / TEN_THOUSAND)
                        .toList());
    }

    /** Batik would write a document type, which careless readers fetch from the Internet. */
    private static byte[] written(Element drawing) {
        var bytes = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(drawing), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException("a drawing that cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static Document document() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            return factory.newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK has a document builder", e);
        }
    }

    private static Font font() {
        try {
            return Font.createFont(
                    Font.TRUETYPE_FONT, new ByteArrayInputStream(CityTypeface.file()));
        } catch (FontFormatException e) {
            throw new IllegalStateException("the typeface of the platform is no font", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
