package cn.zwfw.platform.flow;

import cn.zwfw.platform.flow.FlowLayout.Box;
import cn.zwfw.platform.flow.FlowLayout.Point;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the few shapes that charts are made of; escaping is the JDK's XML writer's. */
final class SvgPen {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FONTS =
            "\"Noto Sans SC\",\"Noto Sans CJK SC\",\"Microsoft YaHei\",\"PingFang SC\",sans-serif";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    /** How round the bends of arrows are, in pixels. */
    private static final int BEND = 8;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml = writer(text);

    record Font(int size, boolean bold, String colour) {}

    /**
     * @param description is read out by screen readers after the title
     */
    void begin(int width, int height, String title, String description) {
        write(() -> {
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
            attribute("viewBox", "0 0 " + width + " " + height);
            attribute("width", width);
            attribute("height", height);
            attribute("role", "img");
            attribute("aria-label", FlowText.clean(title));
            attribute("font-family", FONTS);
            element("title", title);
            element("desc", description);
            rectangle(new Box(0, 0, width, height), 0, "#ffffff", "none");
        });
    }

    void beginGroup(int x, int y) {
        write(() -> {
            xml.writeStartElement("g");
            attribute("transform", "translate(" + x + " " + y + ")");
        });
    }

    /** What follows is one step; pages may hang hints on it. */
    void beginStep(String id) {
        write(() -> {
            xml.writeStartElement("g");
            attribute("data-step", FlowText.clean(id));
        });
    }

    void endStep() {
        write(xml::writeEndElement);
    }

    String end() {
        write(xml::writeEndDocument);
        return text.toString();
    }

    void rectangle(Box box, int radius, String fill, String stroke) {
        write(() -> {
            xml.writeEmptyElement("rect");
            attribute("x", box.x());
            attribute("y", box.y());
            attribute("width", box.width());
            attribute("height", box.height());
            attribute("rx", radius);
            attribute("fill", fill);
            attribute("stroke", stroke);
        });
    }

    void diamond(Box box, String fill, String stroke) {
        int middle = box.x() + box.width() / 2;
        int half = box.y() + box.height() / 2;
        String outline =
                "M%d %dL%d %dL%d %dL%d %dZ"
                        .formatted(
                                middle,
                                box.y(),
                                box.x() + box.width(),
                                half,
                                middle,
                                box.y() + box.height(),
                                box.x(),
                                half);
        path(outline, fill, stroke);
    }

    /** A line with round bends and a head at its end. */
    void arrow(List<Point> points) {
        var line = new StringBuilder();
        Point first = points.getFirst();
        line.append('M').append(first.x()).append(' ').append(first.y());
        for (int i = 1; i < points.size() - 1; i++) {
            Point bend = points.get(i);
            Point before = near(bend, points.get(i - 1));
            Point after = near(bend, points.get(i + 1));
            line.append(
                    "L%d %dQ%d %d %d %d"
                            .formatted(
                                    before.x(),
                                    before.y(),
                                    bend.x(),
                                    bend.y(),
                                    after.x(),
                                    after.y()));
        }
        Point tip = points.getLast();
        line.append('L').append(tip.x()).append(' ').append(tip.y() - 2);
        path(line.toString(), "none", "#8795a5");
        path(
                "M%d %dL%d %dL%d %dZ"
                        .formatted(
                                tip.x(),
                                tip.y(),
                                tip.x() - 4,
                                tip.y() - 8,
                                tip.x() + 4,
                                tip.y() - 8),
                "#8795a5",
                "none");
    }

    /** Lines of text around a vertical axis; y is the base line of the first. */
    void lines(List<String> lines, int middle, int y, int lineHeight, Font font) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int base = y + i * lineHeight;
            write(() -> {
                xml.writeStartElement("text");
                attribute("x", middle);
                attribute("y", base);
                attribute("text-anchor", "middle");
                attribute("font-size", font.size());
                if (font.bold()) {
                    attribute("font-weight", "600");
                }
                attribute("fill", font.colour());
                xml.writeCharacters(FlowText.clean(line));
                xml.writeEndElement();
            });
        }
    }

    private void path(String outline, String fill, String stroke) {
        write(() -> {
            xml.writeEmptyElement("path");
            attribute("d", outline);
            attribute("fill", fill);
            attribute("stroke", stroke);
            attribute("stroke-width", "1.4");
        });
    }

    /** The point where the rounding begins: at most half-way to the next bend. */
    private static Point near(Point bend, Point other) {
        return new Point(step(bend.x(), other.x()), step(bend.y(), other.y()));
    }

    private static int step(int from, int to) {
        int half = (to - from) / 2;
        return from + Math.clamp(half, -BEND, BEND);
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(FlowText.clean(content));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private void attribute(String name, int value) throws XMLStreamException {
        xml.writeAttribute(name, String.valueOf(value));
    }

    private static synchronized XMLStreamWriter writer(StringWriter text) {
        try {
            return WRITERS.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }
}
