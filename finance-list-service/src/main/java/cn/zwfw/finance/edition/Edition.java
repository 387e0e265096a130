package cn.zwfw.finance.edition;

import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the funds of a year, with all that is disclosed of them, as one package; the same list
 * makes the same bytes.
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

    private final EditionRows rows;
    private final JsonMapper json;

    Edition(EditionRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** All is read before the first byte is written: a slow reader keeps no connection. */
    void write(int year, String region, OutputStream out) throws IOException {
        try (var tables = new Tables(RESOURCES)) {
            rows.fill(tables, year, region);
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
}
