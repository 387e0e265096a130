package cn.zwfw.platform.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Document;

/**
 * Sets a page of XHTML as PDF/A-2a. It reads nothing but the page: whatever a page names outside of
 * itself is not there.
 */
final class Typesetter {

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final Typeface typeface;

    Typesetter(Typeface typeface) {
        this.typeface = typeface;
        XRLog.setLoggerImpl(new RendererLog());
    }

    void set(Document page, PDDocument document) throws IOException {
        var builder =
                new PdfRendererBuilder()
                        .usePDDocument(document)
                        .usePdfAConformance(PdfAConformance.PDFA_2_A)
                        .useColorProfile(colours)
                        .useFont(new FontOf(document), Typeface.FAMILY, 400, FontStyle.NORMAL, true)
                        .useUriResolver((_, uri) -> isInside(uri) ? uri : null)
                        .useExternalResourceAccessControl(
                                (uri, _) -> isInside(uri),
                                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                        .useExternalResourceAccessControl(
                                (uri, _) -> isInside(uri),
                                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                        .withW3cDocument(page, "");
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    /** A picture that stands in the page itself. */
    private static boolean isInside(String uri) {
        return uri.startsWith(PageTemplate.PICTURE);
    }

    private final class FontOf extends PDFontSupplier {

        private final PDDocument document;

        @SuppressWarnings("NullAway") // the font is made when it is asked for
        FontOf(PDDocument document) {
            super(null);
            this.document = document;
        }

        @Override
        public PDFont supply() {
            return typeface.in(document);
        }
    }
}
