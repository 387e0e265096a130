package cn.zwfw.local.sample.lists;

import cn.zwfw.local.Table;
import cn.zwfw.local.sample.review.Department;
import java.util.Arrays;
import java.util.List;

/** A table whose first cells say in which regions, and of which organ, a line is. */
record Rows(List<String[]> all) {

    static Rows of(String table) {
        return new Rows(Table.rows("/sample/" + table + ".csv"));
    }

    List<String[]> of(Department department) {
        return all.stream()
                .filter(cells -> words(cells[0]).contains(department.region().code()))
                .filter(cells -> cells[1].equals(department.slug()))
                .toList();
    }

    static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
    }
}
