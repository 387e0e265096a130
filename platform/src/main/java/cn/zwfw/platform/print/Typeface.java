package cn.zwfw.platform.print;

import cn.zwfw.platform.typeface.CityTypeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one font of what is printed, and what can be printed with it. */
final class Typeface {

    static final String FAMILY = "city";

    private final byte[] bytes;
    private final CmapLookup glyphs;

    Typeface() {
        bytes = CityTypeface.file();
        try {
            glyphs = parsed().getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font in a document, which will hold the characters that it uses and no others. */
    PDFont in(PDDocument document) {
        try {
            return PDType0Font.load(document, parsed(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text in characters that the font has, each seen as what it is: one that it lacks, or that
     * nobody sees (a turn of direction, a control), is written as its number, 〔U+202E〕. Paper must
     * not hide what the record holds, nor read otherwise. White space is a space.
     */
    String printable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip()
                .codePoints()
                .mapToObj(this::printable)
                .collect(Collectors.joining());
    }

    private String printable(int point) {
        var text = Character.toString(point);
        if (has(point)) {
            return text;
        }
        var compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return compatible.codePoints().allMatch(this::has)
                ? compatible
                : "〔U+%04X〕".formatted(point);
    }

    private boolean has(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> glyphs.getGlyphId(point) != 0;
        };
    }

    /** A font of its own for each document: reading glyphs moves a position in it. */
    private TrueTypeFont parsed() throws IOException {
        return new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
    }
}
