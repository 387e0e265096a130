package cn.zwfw.platform.chart;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.typeface.CityTypeface;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.knowm.xchart.style.Styler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws charts of bars in the typeface and the colours of the city. */
@Cites(
        value = {"A2", "A14"},
        rows = {"F6", "S7"})
public final class Easel {

    /** Three that people who confuse red and green tell apart as well (Okabe and Ito). */
    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xE69F00), new Color(0x009E73)
    };

    private final Font font = font();

    /** Gives a chart the look of all others. */
    public void dress(CategoryChart chart) {
        var style = chart.getStyler();
        style.setBaseFont(font);
        style.setChartTitleFont(font.deriveFont(22f));
        style.setLegendFont(font.deriveFont(15f));
        style.setAxisTitleFont(font.deriveFont(15f));
        style.setAxisTickLabelsFont(font.deriveFont(13f));
        style.setAnnotationTextFont(font.deriveFont(13f));
        style.setLegendPosition(Styler.LegendPosition.OutsideS);
        style.setLegendLayout(Styler.LegendLayout.Horizontal);
        style.setYAxisMin(0.0);
        style.setChartBackgroundColor(Color.WHITE);
        style.setSeriesColors(COLOURS);
    }

    /** A drawing whose letters are outlines: it looks the same where the typeface is missing. */
    public byte[] svg(CategoryChart chart) {
        var surface = new SVGGraphics2D(SVGGeneratorContext.createDefault(document()), true);
        chart.paint(surface, chart.getWidth(), chart.getHeight());
        surface.setSVGCanvasSize(new Dimension(chart.getWidth(), chart.getHeight()));
        return written(surface.getRoot());
    }

    /**
     * A picture of dots.
     *
     * @param scale how many dots for one, along each side; at least 1
     */
    public byte[] png(CategoryChart chart, int scale) {
        var image =
                new BufferedImage(
                        chart.getWidth() * scale,
                        chart.getHeight() * scale,
                        BufferedImage.TYPE_INT_RGB);
        var surface = image.createGraphics();
        surface.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        surface.scale(scale, scale);
        chart.paint(surface, chart.getWidth(), chart.getHeight());
        surface.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
