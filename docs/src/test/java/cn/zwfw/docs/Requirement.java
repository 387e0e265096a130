package cn.zwfw.docs;

import java.util.List;

/**
 * A row of {@code docs/requirements.csv}.
 *
 * @param done somebody says that the platform does it, so code and a test must cite it
 */
record Requirement(String row, String title, String sources, boolean done) {

    static List<Requirement> parse(List<String> lines) {
        return lines.stream().skip(1).filter(line -> !line.isBlank()).map(Requirement::of).toList();
    }

    private static Requirement of(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 4 || !List.of("done", "open").contains(cells[3])) {
            throw new IllegalArgumentException(
                    "requirements.csv: not row;title;sources;done|open: " + line);
        }
        return new Requirement(cells[0], cells[1], cells[2], cells[3].equals("done"));
    }
}
