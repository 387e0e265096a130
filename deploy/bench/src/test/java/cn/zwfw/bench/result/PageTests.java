package cn.zwfw.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTests {

    @TempDir Path folder = Path.of("");

    @Test
    void keepsWhatPeopleWroteAroundTheTable() {
        var document = "before\n" + Page.FROM + "\nold\n" + Page.TO + "\nafter\n";

        assertThat(Page.within(document, "new\n"))
                .isEqualTo("before\n" + Page.FROM + "\n\nnew\n\n" + Page.TO + "\nafter\n");
    }

    @Test
    void touchesNoDocumentWithoutMarks() {
        assertThatIllegalArgumentException().isThrownBy(() -> Page.within("text", "new"));
    }

    @Test
    void takesTheMedianOfTheRoundsAndTheirRatio() throws IOException {
        var samples = folder.resolve("samples.jsonl");
        Files.writeString(
                samples,
                """
                {"series": "gateway", "round": 1, "figures": {"throughput": 50}}
                {"series": "nginx", "round": 1, "figures": {"throughput": 100}}
                {"series": "gateway", "round": 2, "figures": {"throughput": 90}}
                {"series": "nginx", "round": 2, "figures": {"throughput": 110}}
                {"series": "gateway", "round": 3, "figures": {"throughput": 66}}
                {"series": "nginx", "round": 3, "figures": {"throughput": 10}}
                """);
        Conclude.main(
                new String[] {
                    "public-item",
                    "Public items",
                    "10000",
                    "deploy/bench/bench public-item",
                    samples.toString(),
                    folder.toString(),
                    "gateway.throughput / nginx.throughput >= 0.6",
                    "gateway.throughput >= 70"
                });
        var document = folder.resolve("performance.md");
        Files.writeString(document, Page.FROM + "\n" + Page.TO + "\n");
        Page.main(new String[] {folder.toString(), document.toString()});

        assertThat(Files.readString(document))
                .contains(
                        "| Public items | 10,000 | gateway.throughput / nginx.throughput >= 0.6 | 0.66 |")
                .contains("gateway throughput 66.00; nginx throughput 100.00")
                .contains("| **66.00** |");
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("<svg")
                .contains("<td>10,000<td>gateway.throughput >= 70<td>66.00<td>no");
    }
}
