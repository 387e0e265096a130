package cn.zwfw.platform.print;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A page of XHTML whose places are elements with an id. Values become nodes of text in the parsed
 * tree, so no value can end up as an element, an attribute or a rule of style.
 */
public final class PageTemplate {

    /** What the address of a picture in the page itself begins with. */
    static final String PICTURE = "data:image/png;base64,";

    private final Document document;

    public PageTemplate(String resource) {
        try (var in = Objects.requireNonNull(PageTemplate.class.getResourceAsStream(resource))) {
            var parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            document = parsers.newDocumentBuilder().parse(in);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    /**
     * A page of its own to be filled.
     *
     * @param clean what every value goes through
     */
    public Copy copy(UnaryOperator<String> clean) {
        // the tree of the JDK is built as it is read, also when it is only copied
        synchronized (document) {
            return new Copy((Document) document.cloneNode(true), clean);
        }
    }

    /** One page that is being filled. */
    public static final class Copy {

        private final Document document;
        private final UnaryOperator<String> clean;
        private final Map<String, Element> places = new HashMap<>();

        private Copy(Document document, UnaryOperator<String> clean) {
            this.document = document;
            this.clean = clean;
            var elements = document.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                if (elements.item(i) instanceof Element element && element.hasAttribute("id")) {
                    places.put(element.getAttribute("id"), element);
                }
            }
        }

        /** Fills a place; one without text is taken away. */
        public void text(String id, String text) {
            if (text.isEmpty()) {
                remove(id);
            } else {
                place(id).setTextContent(clean.apply(text));
            }
        }

        public void paragraph(String id, String text) {
            add(place(id), "p", "text").setTextContent(clean.apply(text));
        }

        public void line(String id, String label, String text) {
            var line = add(place(id), "p", "line");
            add(line, "span", "label").setTextContent(clean.apply(label));
            line.appendChild(document.createTextNode(clean.apply(text)));
        }

        /**
         * Adds a picture.
         *
         * @param png its bytes; a copy of them stands in the page
         * @param says in words what it shows, for those who do not see it
         */
        public void picture(String id, byte[] png, String says) {
            var picture = add(place(id), "img", "picture");
            picture.setAttribute("src", PICTURE + Base64.getEncoder().encodeToString(png));
            picture.setAttribute("alt", clean.apply(says));
        }

        /** Adds a row of texts to a part of a table; its class may be empty. */
        public void row(String id, String style, List<String> texts) {
            var row = add(place(id), "tr", style);
            texts.forEach(text -> add(row, "td", "").setTextContent(clean.apply(text)));
        }

        /** Adds the titles of columns to a row of a table. */
        public void titles(String id, List<String> texts) {
            texts.forEach(text -> add(place(id), "th", "").setTextContent(clean.apply(text)));
        }

        public void remove(String id) {
            var place = place(id);
            Objects.requireNonNull(place.getParentNode()).removeChild(place);
        }

        public Document document() {
            return document;
        }

        private Element place(String id) {
            return Objects.requireNonNull(places.get(id), id);
        }

        private Element add(Element parent, String name, String style) {
            var element = document.createElement(name);
            if (!style.isEmpty()) {
                element.setAttribute("class", style);
            }
            parent.appendChild(element);
            return element;
        }
    }
}
