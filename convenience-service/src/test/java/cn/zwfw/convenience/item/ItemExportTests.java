package cn.zwfw.convenience.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.convenience.Reviews;
import cn.zwfw.convenience.ServiceTest;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is taken along is all that a search finds, and comes back as it was. */
@ServiceTest
@TestPropertySource(properties = "test.database=items")
@Cites(
        value = {"A2", "A15"},
        rows = "C1")
class ItemExportTests {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MANY = "11620100013900003N";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired JdbcClient database;

    @BeforeEach
    void theOrganIsKnown() {
        told.tells(Api.ORGAN, Api.CITY, "兰州市市场监督管理局");
        await().until(() -> organs.find(Api.ORGAN).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"61, csv, text/csv", "62, xlsx, " + XLSX})
    void whatIsExportedIsLoadedAgainAsItWas(int n, String ending, String type) {
        var item = ItemDrafts.item(n, "出口事项" + n, "\"09\"");
        var editor = Api.officer(port, Duty.EDITOR);
        var reviews = new Reviews(port);
        reviews.toTheEnd(editor.post("/change-requests", ItemDrafts.add(item)));
        var exported =
                Api.nobody(port)
                        .bytes(
                                "/public/items."
                                        + ending
                                        + "?theme=09&q=%E5%87%BA%E5%8F%A3%E4%BA%8B%E9%A1%B9"
                                        + n);

        var drafted = editor.post("/change-requests", ItemDrafts.amend(n, item));
        var path = "/change-requests/" + drafted.text("id");
        var replaced =
                editor.send(
                        editor.request(path + "/workbook")
                                .setHeader("Content-Type", type)
                                .header("If-Match", drafted.etag())
                                .PUT(BodyPublishers.ofByteArray(exported)));

        assertThat(replaced.status()).as(replaced.body()).isEqualTo(204);
        var entries = editor.get(path + "/entries").json().path("items");
        assertThat(entries).hasSize(1);
        assertThat(entries.at("/0/content")).isEqualTo(Api.JSON.readTree(item));
    }

    @Test
    void moreThanAPageComesOutWholeAndInOrder() {
        var all = IntStream.range(0, 451).mapToObj(n -> MANY + "BM%04d".formatted(n)).toList();
        all.forEach(this::keep);

        var lines = Api.nobody(port).get("/public/items.csv?organ=" + MANY).body().lines().toList();

        assertThat(lines).hasSize(all.size() + 1);
        for (int n = 0; n < all.size(); n++) {
            assertThat(lines.get(n + 1)).contains(all.get(n));
        }
    }

    private void keep(String code) {
        var content = ItemDrafts.item(0, "成批事项", "\"09\"").replace(ItemDrafts.code(0), code);
        database.sql(
                        """
                        insert into public_entry
                            (list, code, organ, region, words, marks, document)
                        values ('convenience-items', :code, :organ, '620100', '', '{}',
                            json_build_object('code', :code, 'content', cast(:content as json)))
                        """)
                .param("code", code)
                .param("organ", MANY)
                .param("content", content)
                .update();
    }
}
