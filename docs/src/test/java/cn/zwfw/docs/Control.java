package cn.zwfw.docs;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of {@code docs/security.md}.
 *
 * @param item the number in GB/T 22239-2019
 * @param how what is done, and what is open
 * @param code references to what does it
 * @param proof references to tests, and to sections of documents
 */
record Control(String item, String how, List<String> code, List<String> proof) {

    private static final Pattern ITEM = Pattern.compile("8\\.1\\.[0-9.]+( [a-g])?");
    private static final Pattern REFERENCE = Pattern.compile("`([^`]+)`|\\[[^]]+]\\(([^)]+)\\)");

    Control {
        code = List.copyOf(code);
        proof = List.copyOf(proof);
    }

    static List<Control> parse(List<String> lines) {
        return lines.stream()
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .filter(cells -> cells.size() > 1 && ITEM.matcher(cells.get(1)).matches())
                .map(Control::of)
                .toList();
    }

    private static Control of(List<String> cells) {
        if (cells.size() != 7) {
            throw new IllegalArgumentException("security.md: not five cells: " + cells);
        }
        return new Control(
                cells.get(1), cells.get(3), references(cells.get(4)), references(cells.get(5)));
    }

    Stream<String> references() {
        return Stream.concat(code.stream(), proof.stream());
    }

    private static List<String> references(String cell) {
        return REFERENCE
                .matcher(cell)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }
}
