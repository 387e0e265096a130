package cn.zwfw.local.sample.lists;

import cn.zwfw.local.client.Door;
import cn.zwfw.local.sample.review.Department;
import cn.zwfw.local.sample.review.Review;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one department has in one list, handed in and reviewed; found done when it was done before.
 */
public final class ListErrand implements Callable<Integer> {

    private static final List<SampleList> LISTS =
            List.of(new Funds(), new Disclosures(), new ConvenienceItems(), new Contacts());

    private final JsonMapper json;
    private final SampleList list;
    private final Department department;
    private final Door door;

    private ListErrand(JsonMapper json, SampleList list, Department department, Door door) {
        this.json = json;
        this.list = list;
        this.department = department;
        this.door = door;
    }

    /** List by list, those of each at once: a fund is disclosed when it is listed. */
    public static List<List<ListErrand>> of(List<Department> departments, JsonMapper json) {
        return LISTS.stream().map(list -> of(list, departments, json)).toList();
    }

    private static List<ListErrand> of(
            SampleList list, List<Department> departments, JsonMapper json) {
        var door = new Door(list.service());
        return departments.stream()
                .filter(department -> !list.contents(department).isEmpty())
                .map(department -> new ListErrand(json, list, department, door))
                .toList();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var contents = list.contents(department);
        var draft = Draft.of(list.name(), list.ground(), list.particulars(contents), contents);
        new Review(door, json, department).bring(draft, "");
        return contents.size();
    }

    @Override
    public String toString() {
        return list.name();
    }
}
