package cn.zwfw.backup;

import cn.zwfw.backup.cluster.Cluster;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The files that rows of approval-service name. While {@link #still} is in force no such row comes
 * or goes, so no file that one names can go either: content goes only after the rows.
 *
 * @param materials keys of materials, as they are called below their folder
 * @param packages packages whose key is still there, as they are called below theirs
 */
record NamedFiles(List<String> materials, List<String> packages) {

    static final String DATABASE = "approval";

    static boolean areThere(Connection connection) throws SQLException {
        return Cluster.value(
                        connection,
                        "select to_regclass('application_material') is not null and to_regclass('archive_key') is not null")
                .equals("t");
    }

    /** Reading goes on; handing in, taking back, archiving and destroying wait. */
    static void still(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
            statement.execute("lock table application_material, archive_key in share mode");
        }
    }

    static NamedFiles read(Connection connection) throws SQLException {
        return new NamedFiles(
                Cluster.list(
                        connection, "select distinct key from application_material order by 1"),
                Cluster.list(
                        connection,
                        "select file from archive_package join archive_key using (case_number) order by 1"));
    }
}
