package cn.zwfw.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Cites(rows = "P11")
class FlatMemoryTests {

    private static final int MASTERS = 10_000;
    private static final int DETAILS = 2;
    private static final List<String> SHEETS = List.of("责任事项", "设定依据", "办理流程");

    /** The texts of this workbook alone are 24 MB in memory; what it grows by must be far less. */
    private static final long BOUND = 8_000_000;

    private static final WorkbookTemplate TEMPLATE = template();

    @TempDir Path folder = Path.of("");

    private static WorkbookTemplate template() {
        var sheets = new ArrayList<SheetTemplate>();
        sheets.add(sheet("权力事项"));
        SHEETS.forEach(name -> sheets.add(sheet(name)));
        return new WorkbookTemplate(sheets);
    }

    private static SheetTemplate sheet(String name) {
        return new SheetTemplate(
                name, List.of(Column.number(), Column.text("内容", "text", 1_000).must()));
    }

    private static Map<String, Object> row(int number) {
        return Map.of("number", (long) number, "text", number + "号".repeat(200));
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void readsTenThousandPowersWithFlatMemory() throws IOException {
        var file = folder.resolve("large.xlsx");
        try (var out = Files.newOutputStream(file);
                var writer = new WorkbookWriter(TEMPLATE, out)) {
            writer.sheet(
                    "权力事项", IntStream.range(0, MASTERS).mapToObj(FlatMemoryTests::row).iterator());
            for (var name : SHEETS) {
                writer.sheet(
                        name,
                        IntStream.range(0, MASTERS * DETAILS)
                                .mapToObj(i -> row(i / DETAILS))
                                .iterator());
            }
        }

        long least = Long.MAX_VALUE;
        long most = 0;
        int groups = 0;
        try (var upload = Files.newInputStream(file);
                var reader =
                        WorkbookReader.open(
                                TEMPLATE,
                                upload,
                                WorkbookLimits.standard(),
                                error -> {
                                    throw new AssertionError(error);
                                })) {
            while (reader.hasNext()) {
                var details = reader.next().details();
                assertThat(details).hasSize(3).allSatisfy((n, rows) -> assertThat(rows).hasSize(2));
                if (++groups % 2_000 == 0) {
                    long now = used();
                    least = Math.min(least, now);
                    most = Math.max(most, now);
                }
            }
        }
        assertThat(groups).isEqualTo(MASTERS);
        assertThat(most - least).isLessThan(BOUND);
    }
}
