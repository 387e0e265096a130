package cn.zwfw.backup;

import java.sql.SQLException;

/** Whoever wants the moment of the restore point for himself. */
@FunctionalInterface
interface Witness {

    /** Called before the restore point; what is returned is closed after it. */
    Held hold() throws SQLException;

    /** What is held while the restore point is made. */
    @FunctionalInterface
    interface Held extends AutoCloseable {

        @Override
        void close() throws SQLException;
    }
}
