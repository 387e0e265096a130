package cn.zwfw.approval.material;

import java.util.Set;

/** The kinds of file that are taken. */
public enum MaterialType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    OFD("application/ofd", "ofd", "OFD.xml"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "[Content_Types].xml",
            "word/document.xml"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            "[Content_Types].xml",
            "xl/workbook.xml");

    private final String mediaType;
    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> parts;

    MaterialType(String mediaType, String extension, String... parts) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.parts = Set.of(parts);
    }

    /** For {@code Content-Type}, with {@code X-Content-Type-Options: nosniff}. */
    public String mediaType() {
        return mediaType;
    }

    /** For the name of a download. */
    public String extension() {
        return extension;
    }

    /** The parts without which a zip is not of this type; none for what is no zip. */
    Set<String> parts() {
        return parts;
    }
}
