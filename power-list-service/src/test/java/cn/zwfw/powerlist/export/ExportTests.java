package cn.zwfw.powerlist.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import cn.zwfw.powerlist.load.Book;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published list is taken along as a workbook or on paper, filtered as it is searched. */
@ServiceTest
@Cites(value = "A2", rows = "P10")
class ExportTests {

    private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{18}3[0-9]{12}\\b");

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @Test
    void bothHoldWhatTheSearchFindsAndNothingElse() {
        publish(2201, "导出甲");
        publish(2202, "导出乙");
        publish(2203, "别的");
        Journey.draft(port, Drafts.byCode("SUSPEND", "B12(4)", Drafts.code(2202))).toTheEnd();

        for (var filter :
                List.of(
                        "q=%E5%AF%BC%E5%87%BA",
                        "q=%E5%AF%BC%E5%87%BA&status=2",
                        "q=%E5%AF%BC%E5%87%BA%E7%94%B2&type=01&region=620100&audience=2",
                        "q=%E5%AF%BC%E5%87%BA&after=" + Drafts.code(2201),
                        "q=%E5%AF%BC%E5%87%BA&audience=6",
                        "organ=" + Api.OTHER_ORGAN)) {
            var found = codes(everybody().get("/public/items?limit=200&" + filter).body());
            assertThat(
                            Book.read(everybody().bytes("/public/items.xlsx?" + filter))
                                    .column("事项", "实施编码"))
                    .as(filter)
                    .isEqualTo(found);
            var printed = everybody().get("/public/items/print?" + filter).body();
            assertThat(codes(printed)).as(filter).isEqualTo(found);
            assertThat(printed).contains("共 " + found.size() + " 项,完。");
        }
        assertThat(codes(everybody().get("/public/items?q=%E5%AF%BC%E5%87%BA").body())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK('x')", "\\t=1"})
    void whatLooksLikeAFormulaIsText(String name) {
        int n = 2210 + Math.floorMod(name.hashCode(), 80);
        publish(n, name + "公式" + n);

        var workbook = everybody().bytes("/public/items.xlsx?q=%E5%85%AC%E5%BC%8F" + n);

        assertThat(Book.read(workbook).column("事项", "事项名称"))
                .containsExactly(name.replace("\\t", "\t") + "公式" + n);
        assertThat(Book.text(workbook)).doesNotContain("<f>").doesNotContain("<f ");
    }

    @Test
    void thePageSaysInWordsForWhomItWasAsked() {
        assertThat(everybody().get("/public/items/print?audience=4").body())
                .contains("服务对象:社会组织法人;");
    }

    @Test
    void theWorkbookIsAFileToKeep() {
        var answer =
                everybody()
                        .received(
                                everybody().request("/public/items.xlsx?organ=" + Api.OTHER_ORGAN),
                                BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo(Api.XLSX);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''");
        assertThat(Book.read(answer.body()).rows("事项")).isEmpty();
    }

    @Test
    void thePageRunsNothingAndItsOneStyleIsKnownByItsDigest() throws Exception {
        publish(2301, "<script>alert(1)</script>打印\\\"'&amp;");

        var answer =
                everybody()
                        .received(
                                everybody().request("/public/items/print?q=%E6%89%93%E5%8D%B0"),
                                BodyHandlers.ofString());

        var page = answer.body();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;打印&quot;&#39;&amp;amp;")
                .doesNotContain("<script")
                .containsOnlyOnce("<thead>")
                .contains("@page { size: A4 landscape;", "display: table-header-group");
        var style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        var digest =
                MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains(
                        "default-src 'none'",
                        "style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
    }

    @Test
    void whatIsSoughtIsPrintedAsText() {
        var page = everybody().get("/public/items/print?q=%3Cimg%20src%3Dx%3E").body();

        assertThat(page).contains("&lt;img src=x&gt;").doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?region=1", "?type=x", "?status=3", "?audience=0", "?limit=5", "?q=%00"})
    void aBadFilterIsRefused(String query) {
        for (var path : new String[] {"/public/items.xlsx", "/public/items/print"}) {
            var answer = everybody().get(path + query);
            assertThat(answer.status()).as(path + query).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString())
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }

    /** Twenty thousand documents are 60 MB; what the answer needs meanwhile must be far less. */
    @ParameterizedTest
    @ValueSource(strings = {"/public/items.xlsx", "/public/items/print"})
    void aLongListNeedsNoMoreMemoryThanAShortOne(String path) throws IOException {
        int n = path.endsWith("xlsx") ? 2302 : 2303;
        publish(n, "很多");
        copy(n, 20_000);
        try {
            var answer =
                    everybody()
                            .received(
                                    everybody().request(path + "?region=620199"),
                                    BodyHandlers.ofInputStream());
            var memory = sampled(answer.body(), path.endsWith("xlsx") ? 400_000 : 1_000_000);
            assertThat(memory).hasSizeGreaterThan(3);
            assertThat(memory.stream().mapToLong(m -> m).max().orElseThrow())
                    .isLessThan(memory.getFirst() + 20_000_000);
        } finally {
            database.sql("delete from power_item where region = '620199'").update();
        }
    }

    /** Items of a region that does not exist, as like as two eggs. */
    private void copy(int n, int count) {
        database.sql(
                        """
                        insert into power_item (code, name, type, organ, region, standing, audience,
                            words, document)
                        select '91620100MA7000001T3' || lpad(i::text, 12, '0'), name, type, organ,
                            '620199', standing, audience, words, document
                        from power_item, generate_series(1, ?) as i where code = ?
                        """)
                .params(count, Drafts.code(n))
                .update();
    }

    private static List<Long> sampled(InputStream body, int every) throws IOException {
        var memory = new ArrayList<Long>();
        try (body) {
            var buffer = new byte[8_192];
            long read = 0;
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                if ((read + n) / every > read / every) {
                    memory.add(used());
                }
                read += n;
            }
        }
        return memory;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void publish(int n, String name) {
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(n, name))).toTheEnd();
    }

    private Api everybody() {
        return Api.nobody(port);
    }

    /** Codes of items in the order of their first mention. */
    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
