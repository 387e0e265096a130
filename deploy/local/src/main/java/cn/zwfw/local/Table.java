package cn.zwfw.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables that come with this module: semicolons between the cells, names in the first line. */
final class Table {

    private Table() {}

    static List<Organ> organs() {
        return rows("/organs.csv").stream()
                .map(cells -> new Organ(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .toList();
    }

    /** Region codes; those with a parent are districts, counties and 管委会. */
    static List<Region> regions() {
        return rows("/regions.csv").stream()
                .map(cells -> new Region(cells[0], cells[1], !cells[2].isEmpty()))
                .toList();
    }

    private static List<String[]> rows(String resource) {
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
