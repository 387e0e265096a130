package cn.zwfw.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** No page makes the server ask another machine, or read a file. */
@Cites(value = "A17", rows = "V3")
class ClosedPageTests {

    private static final Press PRESS = new Press();
    private static final PageTemplate TEMPLATE = new PageTemplate("/print/page.xhtml");

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private final String address;

    ClosedPageTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @BeforeEach
    void listens() {
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    @Test
    void aValueAsksNobody() {
        var image = "<img src=\"" + address + "\"/><link rel=\"stylesheet\" href=\"/\"/>";

        PRESS.print(new Imprint(image, image, image, LocalDate.of(2026, 11, 26)), _ -> page(image));

        assertThat(asked).hasValue(0);
    }

    @Test
    void markupWouldAskNobody() throws IOException {
        var page = page("准予");
        List.of("img", "link", "object", "iframe", "script").forEach(name -> hang(page, name));
        var style = page.createElement("style");
        style.setTextContent(
                "@import url(%1$scss); @font-face { font-family: x; src: url(%1$sfont); } p { font-family: x, city; }"
                        .formatted(address));
        page.getElementsByTagName("head").item(0).appendChild(style);

        try (var document = new PDDocument()) {
            new Typesetter(new Typeface()).set(page, document);

            assertThat(document.getNumberOfPages()).isPositive();
        }
        assertThat(asked).hasValue(0);
    }

    private static Document page(String text) {
        var page = TEMPLATE.copy(PRESS::printable);
        page.text("words", text);
        return page.document();
    }

    private void hang(Document page, String name) {
        var element = page.createElement(name);
        element.setAttribute("src", address + name);
        element.setAttribute("href", address + name);
        element.setAttribute("data", address + name);
        element.setAttribute("rel", "stylesheet");
        element.setAttribute("type", "text/css");
        element.setAttribute("style", "background-image: url(" + address + "style)");
        page.getElementsByTagName("body").item(0).appendChild(element);
    }
}
