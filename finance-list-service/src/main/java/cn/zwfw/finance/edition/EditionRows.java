package cn.zwfw.finance.edition;

import cn.zwfw.finance.disclosure.Disclosure;
import cn.zwfw.platform.citation.Cites;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an edition, read at one moment: allocations add up to what the funds say. */
@Repository
@Cites(value = "A6", rows = "F6")
class EditionRows {

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final JsonMapper json;

    EditionRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void fill(Tables tables, int year, String region) {
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

    /** A fund with what is disclosed of it. */
    record Row(String code, String fund, String allocated, @Nullable String disclosure) {}
}
