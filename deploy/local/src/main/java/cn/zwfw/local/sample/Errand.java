package cn.zwfw.local.sample;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.client.Door;
import cn.zwfw.local.sample.review.Department;
import cn.zwfw.local.sample.review.Review;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is done for one department, each step by the one whose step it is. What was done before
 * is found done: a second run goes on where the first was interrupted.
 */
final class Errand implements Callable<Integer> {

    /** The version of an organ that was registered and has not named its officers (A11). */
    private static final String ONLY_REGISTERED = "\"1\"";

    private final Door door;
    private final JsonMapper json;
    private final Library library;
    private final Department department;

    Errand(Door door, JsonMapper json, Library library, Department department) {
        this.door = door;
        this.json = json;
        this.library = library;
        this.department = department;
    }

    /** Does it all, and tells how many powers of the tables the department now has. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        var registered = register();
        if (library.keepsList(department)) {
            nameOfficers(registered);
        }
        var review = new Review(door, json, department);
        var powers = library.powersOf(department);
        var missing = missing(powers);
        if (!missing.isEmpty()) {
            review.bring(Change.firstList(missing), "");
        }
        for (var proposal : library.proposalsOf(department)) {
            var change = Change.of(proposal, library, department);
            review.bring(change, change.stop());
        }
        return powers.size();
    }

    /** The version of the organ; one that bears another name already keeps it. */
    private String register() throws IOException, InterruptedException {
        var path = "/organs/" + department.code();
        var name = json.writeValueAsString(Map.of("name", department.name()));
        var answer = put(department.reviewer("reform-office"), path, null, name);
        if (answer.status() == 428) {
            answer = get("/public" + path);
        }
        return answer.must(200).etag();
    }

    private void nameOfficers(String etag) throws IOException, InterruptedException {
        if (!etag.equals(ONLY_REGISTERED)) {
            return;
        }
        var officers =
                Map.of(
                        "office", department.office("政策法规处"),
                        "leader", department.leader(),
                        "telephone", department.telephone(),
                        "editors", List.of(department.editor()));
        var path = "/organs/" + department.code() + "/officers";
        put(department.officer("publisher"), path, etag, json.writeValueAsString(officers))
                .must(200);
    }

    private List<Item> missing(List<Power> powers) throws IOException, InterruptedException {
        if (powers.isEmpty()) {
            return List.of();
        }
        var published = published();
        return powers.stream()
                .filter(power -> !published.contains(Change.codeOf(power, department)))
                .map(power -> library.item(power, department))
                .toList();
    }

    private Set<String> published() throws IOException, InterruptedException {
        var codes = new HashSet<String>();
        get("/public/items?limit=200&organ=" + department.code())
                .must(200)
                .json()
                .path("items")
                .forEach(item -> codes.add(item.path("code").asString("")));
        return codes;
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return door.call(null, "GET", path, null, null, null);
    }

    private Answer put(String user, String path, @Nullable String etag, String body)
            throws IOException, InterruptedException {
        return door.call(user, "PUT", path, etag, null, body);
    }
}
