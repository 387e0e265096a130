package cn.zwfw.bench.load;

import java.nio.file.Path;
import java.util.Objects;

/** What the command says of a run, as system properties that begin with {@code bench.}. */
final class Given {

    private Given() {}

    /**
     * A number.
     *
     * @throws IllegalArgumentException when it is none
     */
    static int number(String name, int otherwise) {
        return Integer.parseInt(System.getProperty("bench." + name, String.valueOf(otherwise)));
    }

    static String text(String name, String otherwise) {
        return System.getProperty("bench." + name, otherwise);
    }

    /**
     * A file or folder that has to be named.
     *
     * @throws NullPointerException when it is not
     */
    static Path path(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty("bench." + name), name));
    }
}
