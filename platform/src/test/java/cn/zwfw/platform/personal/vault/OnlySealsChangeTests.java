package cn.zwfw.platform.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.MigratedDatabase;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records stay what they are: another key may seal them, and nothing else happens to them. */
@Cites(
        value = {"A17", "B16(5)"},
        rows = {"X5", "V7"})
class OnlySealsChangeTests {

    private final JdbcClient database =
            JdbcClient.create(MigratedDatabase.at(null, "no-service-of-its-own"));
    private final Vault before = TestVault.vault();
    private final Vault after =
            TestVault.vault(Map.of("k1", TestVault.K1, "k2", TestVault.K2), "k2", "BC");

    @BeforeEach
    void records() {
        database.sql("create table record (id int primary key, act text, words bytea, more bytea)")
                .update();
        database.sql(
                        """
                        create trigger record_kept before update or delete on record
                            for each row execute function only_seals_change('words', 'more')
                        """)
                .update();
        database.sql("insert into record values (1, 'REPLY', ?, null)")
                .param(before.seal("答复", "r:1"))
                .update();
    }

    @Test
    void anotherKeyMaySealTheWords() {
        change("words = :sealed", after.seal("答复", "r:1"));

        var stored =
                database.sql("select words from record where id = 1").query(byte[].class).single();
        assertThat(after.open(stored, "r:1")).isEqualTo("答复");
        assertThat(after.isCurrent(stored)).isTrue();
    }

    @Test
    void nothingElseChanges() {
        assertRefused("words = :sealed", before.seal("另一答复", "r:1"));
        assertRefused("words = :sealed", null);
        assertRefused("words = :sealed", new byte[0]);
        assertRefused("more = :sealed", after.seal("后来添加", "r:1"));
        assertRefused("words = :sealed, act = 'CLOSE'", after.seal("答复", "r:1"));
        assertRefused("id = 2, words = :sealed", after.seal("答复", "r:1"));
        assertThatThrownBy(() -> database.sql("delete from record").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void assertRefused(String change, byte @Nullable [] sealed) {
        assertThatThrownBy(() -> change(change, sealed)).as(change).isNotNull();
    }

    private void change(String change, byte @Nullable [] sealed) {
        database.sql("update record set " + change)
                .param("sealed", sealed, java.sql.Types.BINARY)
                .update();
    }
}
