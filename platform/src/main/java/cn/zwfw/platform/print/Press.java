package cn.zwfw.platform.print;

import cn.zwfw.platform.citation.Cites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Prints pages of XHTML as PDF/A-2a, the font embedded, nothing fetched from anywhere. The font's
 * family is {@code city}.
 *
 * <p>The same pages give the same bytes, on the same version of this software and of Java; what is
 * kept is the file and its digest, not the hope to make it again.
 */
@Cites(value = "A18", rows = "V3")
public final class Press {

    private final Typeface typeface = new Typeface();
    private final Metadata metadata = new Metadata(typeface);
    private final Typesetter typesetter = new Typesetter(typeface);

    /** What is to be printed. */
    @FunctionalInterface
    public interface Pages {

        /**
         * Returns a document of XHTML.
         *
         * @param numbered whether pages bear numbers; a single page does not need one
         */
        Document of(boolean numbered);
    }

    public byte[] print(Imprint imprint, Pages pages) {
        try (var single = set(imprint, pages.of(false))) {
            if (single.getNumberOfPages() == 1) {
                return bytes(single);
            }
            try (var numbered = set(imprint, pages.of(true))) {
                return bytes(numbered);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read or written but memory", e);
        }
    }

    /** The text in characters that the font has; see {@link Typeface#printable}. */
    public String printable(String text) {
        return typeface.printable(text);
    }

    private PDDocument set(Imprint imprint, Document page) throws IOException {
        var document = new PDDocument();
        typesetter.set(page, document);
        metadata.put(imprint, document);
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
