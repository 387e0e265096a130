package cn.zwfw.platform.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.vault.Resealing.Renewal;
import cn.zwfw.platform.testing.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Cites(value = "A17", rows = "X5")
class ResealingTests {

    private static final Map<String, String> KEYS = Map.of("k1", TestVault.K1, "k2", TestVault.K2);
    private static final SealedColumn NAME =
            new SealedColumn("applicant", "id", "name", id -> "test.applicant.name:" + id);

    private final HikariDataSource source = pool();
    private final JdbcClient database = JdbcClient.create(source);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    private final Vault before = TestVault.vault();
    private final Vault after = TestVault.vault(KEYS, "k2", "BC");
    private final Resealing resealing = new Resealing(database, transactions, after);

    @BeforeEach
    void table() {
        database.sql("create table applicant (id bigint primary key, name bytea)").update();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void everyValueMovesToTheCurrentKeyAndOpensThere() {
        int rows = Resealing.BATCH * 2 + 7;
        for (long id = 1; id <= rows; id++) {
            insert(id, before.seal("张" + id, context(id)));
        }
        insert(0, null);
        byte[] current = after.seal("李四", context(rows + 1));
        insert(rows + 1, current);

        assertThat(resealing.outstanding(NAME)).isEqualTo(rows);
        assertThat(resealing.renew(NAME)).isEqualTo(new Renewal(rows, 0));

        assertThat(resealing.outstanding(NAME)).isZero();
        var onlyNew = TestVault.vault(Map.of("k2", TestVault.K2), "k2", "BC");
        for (long id = 1; id <= rows; id++) {
            assertThat(onlyNew.open(stored(id), context(id))).isEqualTo("张" + id);
        }
        assertThat(stored(rows + 1)).isEqualTo(current);
        assertThat(resealing.renew(NAME)).isEqualTo(new Renewal(0, 0));
    }

    @Test
    void whatDoesNotOpenStaysAndHoldsNothingUp() {
        byte[] elsewhere = before.seal("张三", context(99));
        insert(1, elsewhere);
        insert(2, new byte[] {1});
        insert(3, before.seal("王五", context(3)));

        assertThat(resealing.renew(NAME)).isEqualTo(new Renewal(1, 2));

        assertThat(stored(1)).isEqualTo(elsewhere);
        assertThat(after.open(stored(3), context(3))).isEqualTo("王五");
        assertThat(resealing.outstanding(NAME)).isEqualTo(2);
    }

    @Test
    void aRowThatSomebodyHoldsIsLeftToTheNextRun() {
        insert(1, before.seal("张三", context(1)));
        insert(2, before.seal("李四", context(2)));

        // another connection, as this transaction is bound to another manager's thread
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    database.sql("select id from applicant where id = 1 for update")
                            .query(Long.class)
                            .single();
                    assertThat(onAnotherConnection().renew(NAME)).isEqualTo(new Renewal(1, 0));
                });

        assertThat(resealing.renew(NAME)).isEqualTo(new Renewal(1, 0));
    }

    @Test
    void keysOfRowsMayBeTextOrIdentifiers() {
        database.sql("create table letter (id uuid primary key, body bytea)").update();
        var letters = new SealedColumn("letter", "id", "body", id -> "test.letter:" + id);
        for (int i = 0; i < Resealing.BATCH + 1; i++) {
            var id = UUID.randomUUID();
            database.sql("insert into letter values (?, ?)")
                    .params(id, before.seal("x", "test.letter:" + id))
                    .update();
        }

        assertThat(resealing.renew(letters)).isEqualTo(new Renewal(Resealing.BATCH + 1, 0));
    }

    @Test
    void aKeyMayBeOfMoreColumnsThanTheContextIs() {
        database.sql(
                        """
                        create table page (book text, number int, body bytea not null,
                            primary key (book, number))
                        """)
                .update();
        var pages =
                new SealedColumn(
                        "page",
                        List.of("book", "number"),
                        "body",
                        key -> "test.page:" + key.getFirst());
        int each = Resealing.BATCH * 3 / 4;
        for (var book : List.of("a", "b", "c")) {
            for (int number = 1; number <= each; number++) {
                database.sql("insert into page values (?, ?, ?)")
                        .params(book, number, before.seal("第" + number, "test.page:" + book))
                        .update();
            }
        }

        assertThat(resealing.renew(pages)).isEqualTo(new Renewal(each * 3L, 0));

        assertThat(resealing.outstanding(pages)).isZero();
        assertThat(
                        database.sql("select body from page where book = 'b' and number = 7")
                                .query(byte[].class)
                                .single())
                .satisfies(body -> assertThat(after.open(body, "test.page:b")).isEqualTo("第7"));
    }

    @Test
    void twoThatRunAtTheSameTimeShareTheWork() throws Exception {
        int rows = Resealing.BATCH * 6;
        for (long id = 1; id <= rows; id++) {
            insert(id, before.seal("张" + id, context(id)));
        }
        var renewed = new LongAdder();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs =
                    List.of(
                            both.submit(() -> onAnotherConnection().renew(NAME)),
                            both.submit(() -> onAnotherConnection().renew(NAME)));
            for (var run : runs) {
                var done = run.get();
                assertThat(done.unreadable()).isZero();
                renewed.add(done.renewed());
            }
        }
        renewed.add(resealing.renew(NAME).renewed());

        assertThat(renewed.sum()).isEqualTo(rows);
        assertThat(resealing.outstanding(NAME)).isZero();
        for (long id = 1; id <= rows; id++) {
            assertThat(after.open(stored(id), context(id))).isEqualTo("张" + id);
        }
    }

    @Test
    void aNameThatIsMoreThanANameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SealedColumn("applicant; drop", "id", "name", Object::toString));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealedColumn("applicant", "a, b", "name", Object::toString));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SealedColumn("applicant", List.of(), "name", Object::toString));
    }

    private static HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(TestDatabase.create());
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMinimumIdle(1);
        return pool;
    }

    /** By another data source, so that it is in no transaction of the first. */
    private Resealing onAnotherConnection() {
        var other = new DelegatingDataSource(source);
        return new Resealing(JdbcClient.create(other), new JdbcTransactionManager(other), after);
    }

    private static String context(long id) {
        return "test.applicant.name:" + id;
    }

    private void insert(long id, byte @Nullable [] sealed) {
        database.sql("insert into applicant values (:id, :sealed)")
                .param("id", id)
                .param("sealed", sealed, java.sql.Types.BINARY)
                .update();
    }

    private byte[] stored(long id) {
        return database.sql("select name from applicant where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }
}
