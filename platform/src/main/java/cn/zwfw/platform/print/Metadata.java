package cn.zwfw.platform.print;

import cn.zwfw.platform.calendar.CityTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What a PDF says of itself, twice as PDF/A wants it. It was made at the beginning of its day: the
 * true second would make every copy another file, with another digest.
 */
final class Metadata {

    private static final String PRODUCER = "兰州市政务服务网";
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final String template;
    private final Typeface typeface;

    Metadata(Typeface typeface) {
        this.typeface = typeface;
        var resource =
                Objects.requireNonNull(Metadata.class.getResourceAsStream("/print/metadata.xmp"));
        try (resource) {
            template = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(Imprint imprint, PDDocument document) throws IOException {
        var title = typeface.printable(imprint.title());
        var subject = typeface.printable(imprint.subject());
        var author = typeface.printable(imprint.author());
        var made = imprint.date().atStartOfDay(CityTime.ZONE);

        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setSubject(subject);
        information.setAuthor(author);
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(made));
        information.setModificationDate(GregorianCalendar.from(made));
        document.setDocumentInformation(information);

        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, subject, author, made));
        document.getDocumentCatalog().setMetadata(metadata);
        // else the id of the file comes from the machine's time; so it comes from what is above
        document.setDocumentId(0L);
    }

    private byte[] xmp(String title, String subject, String author, ZonedDateTime made) {
        return template.replace("{date}", SECONDS.format(made))
                .replace("{producer}", PRODUCER)
                .replace("{title}", escaped(title))
                .replace("{author}", escaped(author))
                .replace("{subject}", escaped(subject))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        // a value that looks like a place is not filled
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{", "&#123;");
    }
}
