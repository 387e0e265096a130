package cn.zwfw.finance.edition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.finance.fund.FundDrafts;
import cn.zwfw.platform.citation.Cites;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A package is what its description says, row by row, and comes to what the totals say. */
@ServiceTest
@TestPropertySource(properties = "test.database=edition")
@Cites(
        value = {"A2", "A6"},
        rows = "F6")
class EditionTests {

    @LocalServerPort int port;
    @Autowired Edition edition;

    @Test
    void everyRowIsOfItsSchemaAndTheSumsAreTheTotals() throws Exception {
        publish();

        var files = files(2026);

        var described = Api.JSON.readTree(text(files, Edition.DESCRIPTION));
        assertThat(described.path("name").asString()).isEqualTo("special-funds-620100-2026");
        assertThat(described.path("resources").size()).isEqualTo(files.size() - 1);
        for (var resource : described.path("resources")) {
            holds(resource, files);
        }
        var allocated = sum(rows(text(files, "allocations.csv")), "amount");
        assertThat(allocated).isEqualTo(new BigDecimal("1.30"));
        var funds = rows(text(files, "funds.csv"));
        assertThat(funds).hasSize(3);
        var inForce = funds.stream().filter(row -> row.get("status").equals("1")).toList();
        var totals =
                Api.nobody(port)
                        .get("/public/funds/totals?year=2026&region=620100")
                        .json()
                        .path("total");
        assertThat(sum(inForce, "current_budget"))
                .isEqualTo(new BigDecimal(totals.path("currentBudget").asString()));
        assertThat(sum(inForce, "allocated"))
                .isEqualTo(new BigDecimal(totals.path("allocated").asString()));
        assertThat(files(2026).get("funds.csv")).isEqualTo(files.get("funds.csv"));
        assertThat(bytes(2026)).isEqualTo(bytes(2026));
    }

    @Test
    void aYearWithoutFundsIsAPackageWithoutRows() throws Exception {
        assertThat(rows(text(files(2031), "funds.csv"))).isEmpty();
    }

    private void publish() {
        var bureau = Reviews.ofBureau(port);
        for (int n = 1; n <= 3; n++) {
            bureau.publishes(FundDrafts.add(FundDrafts.fund(FundDrafts.code(n), "5.10", "5.10")));
        }
        var department = Reviews.ofDepartment(port);
        department.publishes(
                FundDrafts.disclose(FundDrafts.disclosure(FundDrafts.code(1), "0.10", "0.20")));
        department.publishes(
                FundDrafts.disclose(FundDrafts.disclosure(FundDrafts.code(2), "1.00")));
        bureau.publishes(FundDrafts.cancel(FundDrafts.code(3)));
    }

    private static void holds(JsonNode resource, Map<String, byte[]> files) throws Exception {
        var path = resource.path("path").asString();
        var bytes = Objects.requireNonNull(files.get(path));
        assertThat(resource.path("bytes").asInt()).isEqualTo(bytes.length);
        assertThat(resource.path("hash").asString())
                .isEqualTo(
                        "sha256:"
                                + HexFormat.of()
                                        .formatHex(
                                                MessageDigest.getInstance("SHA-256")
                                                        .digest(bytes)));
        var fields = resource.at("/schema/fields");
        for (var row : rows(text(files, path))) {
            assertThat(row.size()).isEqualTo(fields.size());
            for (var field : fields) {
                isOf(field.path("type").asString(), row.get(field.path("name").asString()));
            }
        }
    }

    private static void isOf(String type, String value) {
        switch (type) {
            case "string" -> assertThat(value).isNotEmpty();
            case "integer", "year" -> assertThat(value).matches("\\d+");
            case "number" -> assertThat(new BigDecimal(value)).isNotNegative();
            case "date" -> assertThat(LocalDate.parse(value)).isNotNull();
            default -> throw new AssertionError("no type " + type);
        }
    }

    private static BigDecimal sum(List<CSVRecord> rows, String field) {
        return rows.stream()
                .map(row -> new BigDecimal(row.get(field)))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        return format.parse(new StringReader(csv)).getRecords();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int year) throws IOException {
        var out = new ByteArrayOutputStream();
        edition.write(year, Api.CITY, out);
        return out.toByteArray();
    }

    private Map<String, byte[]> files(int year) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(year)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
