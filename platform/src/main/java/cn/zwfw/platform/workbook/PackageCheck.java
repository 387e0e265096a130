package cn.zwfw.platform.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Walks a package once before anything believes it: number of parts, their names, bytes while
 * inflating, no DOCTYPE in any encoding, no cell beyond Excel's grid (the reader would make room
 * for all columns before it), no text beyond the shared ones (it would make up all before it), no
 * formulas that take quadratic time. It uses the zip and XML readers of the workbook reader, so
 * both see the same.
 */
final class PackageCheck {

    private static final int ARRAY_FORMULAS = 1_000;
    private static final int FORMULA_LENGTH = 8_192;

    private final WorkbookLimits limits;
    private final XMLInputFactory xml = new InputFactoryImpl();
    private long unpacked;
    private long sharedText;
    private int arrayFormulas;
    private long strings;
    private long lastUsed = -1;

    PackageCheck(WorkbookLimits limits) {
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    void check(Path file) {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > limits.entries()) {
                throw new WorkbookUnreadable("too-many-entries");
            }
            var names = new HashSet<String>();
            for (var entry : entries) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name) || climbs(name)) {
                    throw new WorkbookUnreadable("broken");
                }
                checkPart(zip, entry);
            }
            if (lastUsed >= strings) {
                throw new WorkbookUnreadable("broken");
            }
            if (!names.contains("[content_types].xml")) {
                throw new WorkbookUnreadable("not-a-workbook");
            }
        } catch (IOException e) {
            throw new WorkbookUnreadable("broken", e);
        }
    }

    /** Nothing is unpacked into files here; but whoever writes such a name means no workbook. */
    private static boolean climbs(String name) {
        return name.startsWith("/") || name.contains("\\") || name.contains("..");
    }

    private void checkPart(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        try (var part = new Counted(zip.getInputStream(entry))) {
            try {
                walk(xml.createXMLStreamReader(part));
            } catch (XMLStreamException e) {
                if (e.getNestedException() instanceof IOException io) {
                    throw io;
                }
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    throw new WorkbookUnreadable("broken", e);
                }
            }
            part.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void walk(XMLStreamReader part) throws XMLStreamException {
        boolean shared = false;
        boolean pointer = false;
        var index = new StringBuilder();
        boolean formula = false;
        int formulaLength = 0;
        while (part.hasNext()) {
            switch (part.next()) {
                case XMLStreamConstants.DTD -> throw new WorkbookUnreadable("doctype");
                case XMLStreamConstants.START_ELEMENT -> {
                    var element = part.getLocalName();
                    shared |= "sst".equals(element);
                    strings += "si".equals(element) ? 1 : 0;
                    if ("c".equals(element)) {
                        pointer = "s".equals(part.getAttributeValue(null, "t"));
                    }
                    index.setLength(0);
                    formula = "f".equals(element);
                    formulaLength = 0;
                    checkElement(part, element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    formula = false;
                    if (pointer && "v".equals(part.getLocalName())) {
                        use(index.toString());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (pointer && index.length() < 10) {
                        index.append(part.getText());
                    }
                    sharedText += shared ? part.getTextLength() : 0;
                    formulaLength += formula ? part.getTextLength() : 0;
                    if (sharedText > limits.sharedText() || formulaLength > FORMULA_LENGTH) {
                        throw new WorkbookUnreadable("too-complex");
                    }
                }
                default -> {}
            }
        }
    }

    private void use(String index) {
        if (!index.matches("[0-9]{0,9}")) {
            throw new WorkbookUnreadable("broken");
        }
        lastUsed = index.isEmpty() ? lastUsed : Math.max(lastUsed, Long.parseLong(index));
    }

    private void checkElement(XMLStreamReader part, String element) {
        var at = part.getAttributeValue(null, "r");
        boolean fine =
                switch (element) {
                    case "c" -> at == null || at.matches("[A-Z]{1,3}[0-9]{1,7}");
                    case "row" -> at == null || at.matches("[0-9]{1,7}");
                    case "f" ->
                            !"array".equals(part.getAttributeValue(null, "t"))
                                    || ++arrayFormulas <= ARRAY_FORMULAS;
                    default -> true;
                };
        if (!fine) {
            throw new WorkbookUnreadable("too-complex");
        }
    }

    /** Counts what the inflater gives, across all parts. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            unpacked += n;
            if (unpacked > limits.unpackedBytes()) {
                throw new WorkbookUnreadable("unpacks-too-large");
            }
        }
    }
}
