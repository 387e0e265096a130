package cn.zwfw.finance.edition;

import cn.zwfw.finance.disclosure.Disclosure;
import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the funds of a year, with all that is disclosed of them, as one package. Read at one
 * moment, so that allocations add up to what the funds say; the same list makes the same bytes.
 */
@Component
@Cites(
        value = {"A2", "A6"},
        rows = "F6")
class Edition {

    static final String DESCRIPTION = "datapackage.json";

    private static final List<Resource> RESOURCES =
            List.of(Resource.FUNDS, Resource.MEASURES, Resource.ALLOCATIONS, Resource.EVALUATIONS);

    /** The earliest that a ZIP can say: when it was packed is nobody's business. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final JsonMapper json;

    Edition(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(int year, String region, OutputStream out) throws IOException {
        try (var tables = new Tables(RESOURCES)) {
            fill(tables, year, region);
            var written = tables.finished();
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            zip.putNextEntry(entry(DESCRIPTION));
            var resources =
                    RESOURCES.stream()
                            .map(resource -> resource.described(of(written, resource)))
                            .toList();
            zip.write(json.writeValueAsBytes(DataPackage.of(year, region, resources)));
            for (var resource : RESOURCES) {
                zip.putNextEntry(entry(resource.path()));
                tables.copy(resource, zip);
            }
            zip.finish();
        }
    }

    private static Resource.Written of(Map<Resource, Resource.Written> written, Resource resource) {
        return Objects.requireNonNull(written.get(resource));
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NEVER);
        return entry;
    }

    private void fill(Tables tables, int year, String region) {
        var after = "";
        List<Row> rows;
        do {
            rows = page(year, region, after);
            for (var row : rows) {
                tables.add(Resource.FUNDS, fund(json.readTree(row.fund()), row.allocated()));
                if (row.disclosure() != null) {
                    disclose(tables, json.readTree(row.disclosure()).path("content"));
                }
                after = row.code();
            }
        } while (rows.size() == AT_ONCE);
    }

    private List<Row> page(int year, String region, String after) {
        return database.sql(
                        """
                        select fund.code, fund.document as fund, fund.allocated,
                            disclosed.document as disclosure
                        from fund left join revision disclosed on disclosed.list = :list
                            and disclosed.code = fund.code and disclosed.effective_to is null
                            and disclosed.standing <> 'CANCELLED'
                        where fund.year = :year and fund.region = :region and fund.code > :after
                        order by fund.code limit :limit
                        """)
                .param("list", Disclosure.LIST)
                .param("year", year)
                .param("region", region)
                .param("after", after)
                .param("limit", AT_ONCE)
                .query((row, _) ->
                        new Row(
                                row.getString("code"),
                                row.getString("fund"),
                                row.getString("allocated"),
                                row.getString("disclosure")))
                .list();
    }

    private static List<String> fund(JsonNode document, String allocated) {
        var fund = document.path("content");
        return List.of(
                fund.path("code").asString(),
                String.valueOf(fund.path("year").asInt()),
                document.path("region").asString(),
                fund.path("name").asString(),
                fund.path("department").asString(),
                fund.path("nature").asString(),
                fund.path("ground").asString(),
                String.valueOf(fund.at("/period/from").asInt()),
                String.valueOf(fund.at("/period/to").asInt()),
                fund.path("target").asString(),
                fund.path("budget").asString(),
                fund.path("currentBudget").asString(),
                allocated,
                document.path("status").asString(),
                String.valueOf(document.path("number").asInt()));
    }

    private static void disclose(Tables tables, JsonNode disclosed) {
        var fund = disclosed.path("code").asString();
        rows(disclosed.path("measures"), fund, "title", "documentNumber", "address")
                .forEach(row -> tables.add(Resource.MEASURES, row));
        rows(
                        disclosed.path("allocations"),
                        fund,
                        "batch",
                        "documentNumber",
                        "way",
                        "receiver",
                        "project",
                        "amount",
                        "date",
                        "region")
                .forEach(row -> tables.add(Resource.ALLOCATIONS, row));
        rows(disclosed.path("evaluations"), fund, "year", "method", "score", "grade", "report")
                .forEach(row -> tables.add(Resource.EVALUATIONS, row));
    }

    private static List<List<String>> rows(JsonNode all, String fund, String... names) {
        return all.valueStream()
                .map(one -> {
                    var row = new ArrayList<String>();
                    row.add(fund);
                    for (var name : names) {
                        row.add(one.path(name).asString());
                    }
                    return List.copyOf(row);
                })
                .toList();
    }

    /** What stands in the description, in this order. */
    record DataPackage(
            String name, String title, String profile, List<Resource.Described> resources) {

        private static DataPackage of(int year, String region, List<Resource.Described> resources) {
            return new DataPackage(
                    "special-funds-" + region + "-" + year,
                    "%s %d年财政专项资金管理清单".formatted(region, year),
                    "tabular-data-package",
                    resources);
        }
    }

    /** A fund with what is disclosed of it. */
    record Row(String code, String fund, String allocated, @Nullable String disclosure) {}
}
