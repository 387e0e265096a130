package cn.zwfw.backup;

import java.nio.file.Path;

/**
 * Where what is backed up lies; folders that are not there hold nothing.
 *
 * @param materials of approval-service
 * @param archive of approval-service
 * @param anchors of the audit trails
 * @param realm file of the realm
 * @param keys folder with a folder of keys for each service; only their names are read
 * @param wal where WAL is archived
 */
record Place(Path materials, Path archive, Path anchors, Path realm, Path keys, Path wal) {

    static final String MATERIALS = "materials";
    static final String ARCHIVE = "archive";
    static final String ANCHORS = "anchors";
    static final String REALM = "realm.json";
    static final String DATABASE = "database";
    static final String WAL = "wal";

    /** As {@code deploy/local} has it. */
    static Place of(Path run, Path realm) {
        return new Place(
                run.resolve(MATERIALS),
                run.resolve(ARCHIVE),
                run.resolve(ANCHORS),
                realm,
                run.resolve("secrets").resolve("keys"),
                run.resolve("wal-archive"));
    }
}
