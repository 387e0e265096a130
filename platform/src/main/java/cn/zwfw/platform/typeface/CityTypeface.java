package cn.zwfw.platform.typeface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Noto Serif SC with the characters of GB 2312 and the rest of the common ones (OFL 1.1). */
public final class CityTypeface {

    private static final String FILE = "/typeface/NotoSerifSC-Regular.ttf";

    private CityTypeface() {}

    /** The font as a TrueType file, some ten megabytes; read anew at each call. */
    public static byte[] file() {
        try (var resource = Objects.requireNonNull(CityTypeface.class.getResourceAsStream(FILE))) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
