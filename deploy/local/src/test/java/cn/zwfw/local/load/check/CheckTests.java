package cn.zwfw.local.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.local.load.Write;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckTests {

    private static final String APPLICATION = "0199c8a0-0000-7000-8000-000000000001";
    private static final List<Write> WRITES =
            List.of(
                    new Write("approval", "case", "C1", 1, "SUBMITTED", ""),
                    new Write("approval", "case", "C1", 2, "ACCEPTED", ""));

    private EmbeddedPostgres server;
    private Databases databases;
    private Check check;

    @BeforeEach
    void fill() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        for (var name :
                List.of("power_list", "finance_list", "approval", "convenience", "supervision")) {
            execute("postgres", "create database " + name);
            execute(
                    name,
                    "create table parked_message (consumer text, topic text, partition_no int,"
                            + " record_offset bigint, record_key bytea, replayed_at timestamptz)");
            execute(name, "create table outbox_record (status text)");
        }
        for (var list : List.of("power_list", "finance_list")) {
            execute(list, "create table revision (list text, code text, number int)");
            execute(
                    list,
                    "create table change_request (id uuid, list text, kind text, state text, version int)");
            execute(list, "create table change_entry (request_id uuid, code text)");
        }
        execute("convenience", "create table inquiry (number text, version int, state text)");
        execute("approval", "create table listed_item (code text, number int)");
        execute(
                "approval",
                "create table case_file (number text, version int, state text, application uuid, item_code text)");
        execute(
                "supervision",
                "create table ledger_entry (topic text, key text, version bigint, data json)");
        execute(
                "approval",
                "insert into case_file values ('C1', 2, 'ACCEPTED', '" + APPLICATION + "', 'I1')");
        execute(
                "supervision",
                "insert into ledger_entry values ('CASE', 'C1', 2, '{\"state\": \"ACCEPTED\"}')");
        databases =
                new Databases("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/", "postgres");
        check = new Check(databases);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void findsNothingWhereAllIsKept() throws SQLException {
        assertThat(check.lost(WRITES)).isEmpty();
        assertThat(check.doubled()).isEmpty();
        assertThat(check.copies().values()).isNotEmpty().allMatch(List::isEmpty);
    }

    @Test
    void findsAWriteThatWasRemoved() throws SQLException {
        execute("approval", "delete from case_file");

        assertThat(check.lost(WRITES)).containsExactly("approval case C1 1", "approval case C1 2");
        assertThat(check.copies())
                .containsEntry("supervision: approval.case doubled", List.of("C1"));
    }

    @Test
    void findsAWriteThatWasTakenBack() throws SQLException {
        execute("approval", "update case_file set version = 1");

        assertThat(check.lost(WRITES)).containsExactly("approval case C1 2");
    }

    @Test
    void findsACaseThatIsThereTwice() throws SQLException {
        execute(
                "approval",
                "insert into case_file values ('C2', 1, 'SUBMITTED', '" + APPLICATION + "', 'I1')");

        assertThat(check.doubled()).containsExactly("case of " + APPLICATION + " I1");
    }

    @Test
    void findsAnEventThatWasLost() throws SQLException {
        execute("supervision", "update ledger_entry set version = 1");

        assertThat(check.copies()).containsEntry("supervision: approval.case lost", List.of("C1"));
    }

    @Test
    void findsAnEventThatWasTakenTwice() throws SQLException {
        execute("supervision", "insert into ledger_entry select * from ledger_entry");

        assertThat(check.copies())
                .containsEntry("supervision: approval.case doubled", List.of("C1"));
    }

    @Test
    void findsWhatWasParkedUnlessItIsPoison() throws SQLException {
        var park = "insert into parked_message values ('supervision-ledger', 'approval.case', 3, ";
        execute("supervision", park + "7, 'poison-shape'::bytea, null)");
        execute("supervision", park + "8, 'C1'::bytea, now())");

        assertThat(check.parked()).isEmpty();

        execute("supervision", park + "9, 'C1'::bytea, null)");
        execute("supervision", park + "10, null, null)");

        assertThat(check.parked())
                .containsExactlyInAnyOrder(
                        "supervision-ledger approval.case 3 9",
                        "supervision-ledger approval.case 3 10");
    }

    @Test
    void findsWhatAnOutboxHolds() throws SQLException {
        execute("approval", "insert into outbox_record values ('NEW'), ('NEW'), ('COMPLETED')");

        assertThat(Quiet.unsent(databases, List.of("approval", "supervision")))
                .containsExactly("outbox of approval: 2 NEW");
    }

    private void execute(String database, String sql) throws SQLException {
        try (var connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
