package cn.zwfw.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables that come with this module: semicolons between the cells, names in the first line. */
public final class Table {

    private Table() {}

    public static List<Organ> organs() {
        return rows("/organs.csv").stream()
                .map(cells -> new Organ(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .toList();
    }

    /** The city, its districts and counties, and the 管委会 that are addressed as districts. */
    public static List<Region> regions() {
        return rows("/regions.csv").stream()
                .map(cells -> new Region(cells[0], cells[1], cells[3]))
                .toList();
    }

    /** The cells of each line but the first. */
    public static List<String[]> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
