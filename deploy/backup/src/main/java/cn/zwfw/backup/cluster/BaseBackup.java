package cn.zwfw.backup.cluster;

import cn.zwfw.backup.files.Disk;
import cn.zwfw.backup.files.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server wrote of itself.
 *
 * @param system its identifier
 * @param firstLsn where recovery begins
 */
public record BaseBackup(String system, int timeline, String firstLsn) {

    public static final String TAR = "base.tar";
    private static final String MANIFEST = "backup_manifest";

    /**
     * Takes one into a folder that does not exist yet.
     *
     * @throws Refused when there are tablespaces elsewhere, which nothing here restores
     */
    public static BaseBackup take(Cluster cluster, Path folder, String label)
            throws SQLException, IOException {
        try (var connection = cluster.connect("postgres")) {
            if (!Cluster.list(connection, "select spcname from pg_tablespace where oid >= 16384")
                    .isEmpty()) {
                throw Refused.because("databases with tablespaces of their own are not backed up");
            }
        }
        cluster.writeBaseBackup(folder.toString(), label);
        if (!Files.isRegularFile(folder.resolve(TAR))
                || !Files.isRegularFile(folder.resolve(MANIFEST))) {
            throw Refused.because("the server wrote no base backup to %s".formatted(folder));
        }
        Disk.force(folder);
        var told = JsonMapper.builder().build().readTree(folder.resolve(MANIFEST).toFile());
        var range = told.path("WAL-Ranges").path(0);
        return new BaseBackup(
                told.path("System-Identifier").asString(),
                range.path("Timeline").asInt(),
                range.path("Start-LSN").asString());
    }
}
