package cn.zwfw.approval.archive;

import cn.zwfw.approval.archive.pack.PackageSeal;
import cn.zwfw.platform.personal.vault.SealedColumn;
import cn.zwfw.platform.personal.vault.SealedStore;
import cn.zwfw.platform.personal.vault.Vault;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The keys of the packages, sealed by the vault: its keys can change and no package has to be
 * written again, and who destroys a key has destroyed every copy of the package.
 */
@Repository
class PackageKeys implements SealedStore {

    private final JdbcClient database;
    private final Vault vault;
    private final String cipher;
    private final SecureRandom random = new SecureRandom();

    PackageKeys(JdbcClient database, Vault vault, ArchiveSettings settings) {
        this.database = database;
        this.vault = vault;
        this.cipher = settings.cipher();
        fresh("none"); // a cipher that is not there is told at the start
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn("archive_key", "case_number", "sealed", PackageKeys::context));
    }

    PackageSeal fresh(String number) {
        return PackageSeal.fresh(cipher, number, random);
    }

    void add(String number, PackageSeal seal) {
        database.sql("insert into archive_key (case_number, sealed) values (?, ?)")
                .params(number, vault.seal(seal.text(), context(number)))
                .update();
    }

    Optional<PackageSeal> find(String number) {
        return database.sql("select sealed from archive_key where case_number = ?")
                .param(number)
                .query(byte[].class)
                .optional()
                .map(sealed -> PackageSeal.parse(vault.open(sealed, context(number)), number));
    }

    void remove(String number) {
        database.sql("delete from archive_key where case_number = ?").param(number).update();
    }

    private static String context(Object number) {
        return "approval.archive.key:" + number;
    }
}
