package cn.zwfw.local.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cn.zwfw.local.Region;
import cn.zwfw.local.Table;
import cn.zwfw.local.sample.review.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the sample data, and the content of each power put together from them. */
final class Library {

    static final String SAMPLE = "示例数据，不作办事依据。";

    private static final String HOURS = "工作日 9:00-12:00，14:00-18:00(示例)";

    private final List<Power> powers = rows("powers").map(Power::of).toList();
    private final List<Proposal> proposals = rows("requests").map(Proposal::of).toList();
    private final Map<String, String[]> laws = byFirst("laws");
    private final Map<String, String[]> guides = byFirst("guides");
    private final Map<String, String[]> fees = byFirst("fees");
    private final Map<String, List<String[]>> duties =
            rows("duties").collect(groupingBy(cells -> cells[0]));
    private final Map<String, String[]> articles =
            rows("articles").collect(toMap(cells -> cells[0] + cells[1], Function.identity()));
    private final Shapes shapes;

    Library(JsonMapper json) {
        shapes = new Shapes(json);
    }

    /** Every organ of every region, in the order of the table. */
    static List<Department> departments() {
        var regions = Table.regions().stream().collect(toMap(Region::code, Function.identity()));
        var departments = new ArrayList<Department>();
        for (var organ : Table.organs()) {
            var region = Objects.requireNonNull(regions.get(organ.region()));
            departments.add(new Department(organ, region, departments.size()));
        }
        return departments;
    }

    List<Power> powers() {
        return powers;
    }

    List<Proposal> proposals() {
        return proposals;
    }

    /** Whether organs of its sort have powers; an office that only reviews keeps no list. */
    boolean keepsList(Department department) {
        return powers.stream().anyMatch(power -> power.organ().equals(department.slug()));
    }

    List<Power> powersOf(Department department) {
        return powers.stream()
                .filter(power -> power.organ().equals(department.slug()))
                .filter(power -> power.regions().contains(department.region().code()))
                .toList();
    }

    List<Proposal> proposalsOf(Department department) {
        return proposals.stream()
                .filter(proposal -> proposal.organ().equals(department.slug()))
                .filter(proposal -> proposal.region().equals(department.region().code()))
                .toList();
    }

    /**
     * The power with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    Power power(String name) {
        return powers.stream()
                .filter(power -> power.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no power " + name));
    }

    Item item(Power power, Department department) {
        var office = department.office(power.office());
        return new Item(
                power.name(),
                power.type(),
                department.code(),
                department.level(),
                power.code(),
                office,
                power.audience(),
                power.bases().stream().map(this::basis).toList(),
                responsibilities(power, office),
                power.statutory(),
                power.promised(),
                fees(power),
                shapes.flow(power.flow(), office, power.promised().workingDays()),
                guide(power)[1],
                information(power, department),
                "");
    }

    private Item.Basis basis(String reference) {
        var article = known(articles, reference);
        var law = known(laws, article[0]);
        return new Item.Basis(law[1], law[2], article[1], article[2] + "(摘要)");
    }

    private List<Item.Responsibility> responsibilities(Power power, String office) {
        return duties.getOrDefault(power.type(), List.of()).stream()
                .map(cells ->
                        new Item.Responsibility(
                                cells[1],
                                cells[2].replace("{name}", power.name()),
                                office,
                                cells[3].replace("{basis}", String.join("、", power.bases())),
                                cells[4]))
                .toList();
    }

    private List<Item.Fee> fees(Power power) {
        var fee = fees.get(power.name());
        return fee == null ? List.of() : List.of(new Item.Fee(fee[1], fee[2], fee[3]));
    }

    private Item.Information information(Power power, Department department) {
        var guide = guide(power);
        return new Item.Information(
                department.address(),
                HOURS,
                department.telephone(),
                department.supervisionTelephone(),
                SAMPLE + guide[2].replace("{name}", power.name()),
                List.of(new Item.Question(guide[3], guide[4])),
                List.of());
    }

    private String[] guide(Power power) {
        return known(guides, power.type());
    }

    private static String[] known(Map<String, String[]> table, String key) {
        var row = table.get(key);
        if (row == null) {
            throw new IllegalArgumentException("the sample data have no " + key);
        }
        return row;
    }

    private static Map<String, String[]> byFirst(String table) {
        return rows(table).collect(toMap(cells -> cells[0], Function.identity()));
    }

    private static Stream<String[]> rows(String table) {
        return Table.rows("/sample/" + table + ".csv").stream();
    }
}
