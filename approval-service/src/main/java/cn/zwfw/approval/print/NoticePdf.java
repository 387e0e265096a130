package cn.zwfw.approval.print;

import cn.zwfw.approval.notice.NoticeText;
import cn.zwfw.platform.citation.Cites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Makes a notice a PDF: PDF/A-2a, the font embedded, nothing fetched from anywhere.
 *
 * <p>The same notice gives the same bytes, on the same version of this software and of Java; what
 * is kept is the file and its digest, not the hope to make it again.
 */
@Component
@Cites(value = "A18", rows = "V3")
public class NoticePdf {

    private final NoticePage page;
    private final Metadata metadata;
    private final Typesetter typesetter;

    public NoticePdf() {
        var typeface = new Typeface();
        page = new NoticePage(typeface);
        metadata = new Metadata(typeface);
        typesetter = new Typesetter(typeface);
    }

    public byte[] of(NoticeText notice) {
        try (var single = set(notice, false)) {
            if (single.getNumberOfPages() == 1) {
                return bytes(single);
            }
            try (var numbered = set(notice, true)) {
                return bytes(numbered);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read or written but memory", e);
        }
    }

    private PDDocument set(NoticeText notice, boolean numbered) throws IOException {
        var document = new PDDocument();
        typesetter.set(page.of(notice, numbered), document);
        metadata.put(notice, document);
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
