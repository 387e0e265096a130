package cn.zwfw.approval.material;

import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is by its content. A zip is told by the names of its parts; no part of it is ever
 * expanded, so a bomb does not go off.
 */
final class TypeSniffer {

    private static final int MOST_PARTS = 10_000;

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();
    private final Object onlyOne = new Object();

    /**
     * The types that a file can be that begins like this.
     *
     * @throws InvalidInput when there is none
     */
    Set<MaterialType> possible(byte[] head) {
        var found = detected(head);
        var isZip = known.getMediaTypeRegistry().isInstanceOf(found, MediaType.APPLICATION_ZIP);
        var types =
                Arrays.stream(MaterialType.values())
                        .filter(type ->
                                isZip
                                        ? !type.parts().isEmpty()
                                        : type.mediaType().equals(found.toString()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(MaterialType.class)));
        if (types.isEmpty() || (types.contains(MaterialType.PDF) && !beginsAsPdf(head))) {
            throw notAllowed();
        }
        return Collections.unmodifiableSet(types);
    }

    /** The one type of those possible that the file as a whole is. */
    MaterialType among(Set<MaterialType> possible, Path file) {
        if (possible.size() == 1) {
            return possible.iterator().next();
        }
        var parts = parts(file);
        var types = possible.stream().filter(type -> parts.containsAll(type.parts())).toList();
        if (types.size() != 1 || parts.stream().anyMatch(TypeSniffer::isMacro)) {
            throw notAllowed();
        }
        return types.getFirst();
    }

    private MediaType detected(byte[] head) {
        try {
            return known.detect(new ByteArrayInputStream(head), new Metadata());
        } catch (IOException e) {
            throw new IllegalStateException(e); // bytes in memory can be read
        }
    }

    /**
     * Readers look for the header further down as well: what begins otherwise may be two things.
     */
    private static boolean beginsAsPdf(byte[] head) {
        var start = new String(head, 0, Math.min(64, head.length), StandardCharsets.ISO_8859_1);
        return start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().startsWith("%PDF-");
    }

    private static boolean isMacro(String part) {
        return part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
    }

    /** The directory of a zip is held in memory as a whole, so there is one of them at a time. */
    private Set<String> parts(Path file) {
        synchronized (onlyOne) {
            try (var zip = new ZipFile(file.toFile())) {
                if (zip.size() > MOST_PARTS) {
                    throw notAllowed();
                }
                return zip.stream()
                        .map(ZipEntry::getName)
                        .collect(Collectors.toCollection(HashSet::new));
            } catch (IOException broken) {
                throw notAllowed();
            }
        }
    }

    private static InvalidInput notAllowed() {
        return InvalidInput.of(Violation.at("", "material-type-not-allowed"));
    }
}
