package cn.zwfw.platform.setting;

import java.util.Arrays;

/** How far two names are from each other. */
final class Likeness {

    private Likeness() {}

    /** How many letters are to be put in, taken out or changed. */
    static int distance(String known, String asked) {
        // by how much of what is asked
        var row = new int[asked.length() + 1];
        Arrays.setAll(row, at -> at);
        for (var letter = 1; letter <= known.length(); letter++) {
            var before = row.clone();
            row[0] = letter;
            for (var at = 1; at < row.length; at++) {
                var changed = known.charAt(letter - 1) == asked.charAt(at - 1) ? 0 : 1;
                row[at] = Math.min(before[at - 1] + changed, 1 + Math.min(before[at], row[at - 1]));
            }
        }
        return row[asked.length()];
    }
}
