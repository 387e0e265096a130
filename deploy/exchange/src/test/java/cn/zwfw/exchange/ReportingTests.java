package cn.zwfw.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.exchange.city.AccessRefused;
import cn.zwfw.exchange.stub.Fault;
import cn.zwfw.exchange.stub.StubCity;
import cn.zwfw.exchange.stub.TestDatabases;
import cn.zwfw.exchange.stub.TestTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a district puts in arrives once, and nothing that is refused is forgotten. */
class ReportingTests {

    private static final String ITEMS = "power-list/power-items";
    private static final String CODE = "1162010201300030044000000000001";

    @TempDir Path folder;

    private final TestTime time = new TestTime();
    private final StubCity city = new StubCity(time);
    private final DataSource database = TestDatabases.create();

    @BeforeEach
    void open() throws InterruptedException {
        client().open();
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aBatchWhoseAnswerWasLostIsSentAgainAsItWas() throws InterruptedException {
        putIn(1, 2, 3);
        // the token's two requests come first; the stub refuses another body under the same key
        city.plan(List.of(Fault.NONE, Fault.NONE, Fault.LOST_ANSWER));

        client().push(true);

        assertThat(results()).containsExactly("KNOWN", "KNOWN", "KNOWN");
        assertThat(city.library().countByRevision("power-items").values()).containsOnly(1L);
    }

    @Test
    void whatIsPutInLaterDoesNotSlipIntoABatchThatWasSent() throws InterruptedException {
        putIn(1, 2);
        city.plan(List.of(Fault.NONE, Fault.NONE, Fault.LOST_ANSWER));
        city.meanwhile(() -> putIn(3));

        client().push(true);

        assertThat(results()).containsExactly("KNOWN", "KNOWN", "STORED");
    }

    @Test
    void aRowThatCannotBeReadKeepsNoOtherOut() throws InterruptedException {
        putIn(1, 2, 3);
        Rows.putIn(database, ITEMS, "{\"unreadable\": true}");
        putIn(4, 5);

        client().push(true);

        assertThat(results())
                .containsExactly("STORED", "STORED", "STORED", "REFUSED", "STORED", "STORED");
        assertThat(new Status(Store.at(database)).lines())
                .contains("refused: row 4 for power-list/power-items: invalid-input /entries/0");
    }

    @Test
    void aRefusedRowIsKeptWithItsReason() throws InterruptedException {
        putIn(1, 3);

        client().push(true);

        assertThat(results()).containsExactly("STORED", "REFUSED");
        assertThat(new Status(Store.at(database)).lines())
                .contains(
                        "power-list/power-items: 1 REFUSED",
                        "power-list/power-items: 1 STORED",
                        "refused: row 2 for power-list/power-items: report-out-of-order ");
    }

    @Test
    void rowsOfEveryKindGoWhereTheyAreTaken() throws InterruptedException {
        Rows.putIn(database, "approval/cases", "{\"number\": \"QLH-1\"}");
        Rows.putIn(database, "finance-list/special-funds", Rows.revision(CODE, 1));
        Rows.putIn(database, "supervision/records/3010010001-000001", "{\"id\": \"1\"}");

        client().push(true);

        assertThat(city.asked())
                .contains(
                        "POST /api/approval/v1/exchange/case-batches",
                        "POST /api/finance-list/v1/exchange/batches",
                        "POST /api/supervision/v1/catalogue/3010010001-000001/records");
        assertThat(results()).containsExactly("STORED", "STORED", "STORED");
    }

    @Test
    void batchesAreNoLargerThanTheCityTakes() throws InterruptedException {
        for (int n = 0; n < 4; n++) {
            var pages = "页".repeat(200_000);
            Rows.putIn(database, "approval/cases", "{\"number\": \"%d %s\"}".formatted(n, pages));
        }

        client().push(true);

        assertThat(city.asked()).filteredOn(asked -> asked.endsWith("/case-batches")).hasSize(2);
    }

    @Test
    void whoIsForbiddenStopsAndKeepsWhatWaits() {
        putIn(1);
        city.changeSecret("second");

        assertThatThrownBy(() -> client().push(true)).isInstanceOf(AccessRefused.class);

        assertThat(new Status(Store.at(database)).lines())
                .contains("power-list/power-items: 1 sent, not answered");
    }

    @Test
    void aFileIsTakenOnceHoweverOftenItComes() throws IOException, InterruptedException {
        write("a.jsonl", line(1) + "\n\n" + line(2) + "\n");
        client().push(true);
        write("b.jsonl", line(1) + "\n\n" + line(2) + "\n");

        client().push(true);

        assertThat(results()).containsExactly("STORED", "STORED");
        assertThat(folder.resolve("taken/a.jsonl")).exists();
        assertThat(folder.resolve("taken/b.jsonl")).exists();
    }

    @Test
    void aFileWithABrokenLineIsNotTakenAtAll() throws IOException, InterruptedException {
        for (var broken : List.of("{", "7", "{\"row\": {}}", "{\"target\": \"x\", \"row\": {}}")) {
            write("a.jsonl", line(1) + "\n" + broken + "\n");

            client().push(true);

            assertThat(results()).isEmpty();
            assertThat(folder.resolve("refused/a.jsonl")).exists();
        }
    }

    @Test
    void whatCouldNeverBeSentIsNotEvenPutIn() {
        assertThatThrownBy(() -> Rows.putIn(database, "nowhere", "{}"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> Rows.putIn(database, ITEMS, "[]"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static String line(int number) {
        return "{\"target\": \"%s\", \"row\": %s}".formatted(ITEMS, Rows.revision(CODE, number));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void putIn(int... numbers) {
        for (var number : numbers) {
            Rows.putIn(database, ITEMS, Rows.revision(CODE, number));
        }
    }

    private List<String> results() {
        return JdbcClient.create(database)
                .sql("select result from report order by id")
                .query((row, _) -> row.getString("result"))
                .list();
    }

    private Client client() {
        return new Lives(city, database, time, 100, List.of(Lives.ITEMS), folder).client();
    }
}
