package cn.zwfw.platform.testing.plan;

import static cn.zwfw.platform.testing.jdbc.Between.call;
import static cn.zwfw.platform.testing.jdbc.Between.standIn;
import static cn.zwfw.platform.testing.jdbc.Between.type;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** A connection that tells what is executed over it, with the values that were bound. */
final class WatchedConnection {

    private WatchedConnection() {}

    static Connection of(Connection connection, String schema) {
        return standIn(
                Connection.class,
                (_, method, arguments) -> {
                    var result = call(connection, method, arguments);
                    return result instanceof Statement statement
                            ? statement(statement, arguments, schema)
                            : result;
                });
    }

    private static Object statement(Statement statement, Object @Nullable [] made, String schema) {
        var prepared = made != null && made.length > 0 && made[0] instanceof String sql ? sql : "";
        var bound = new ConcurrentSkipListMap<Integer, Bound>();
        return standIn(
                type(statement),
                (_, method, arguments) -> {
                    var first = arguments == null || arguments.length == 0 ? null : arguments[0];
                    if (arguments != null
                            && arguments.length > 1
                            && first instanceof Integer place
                            && method.getName().startsWith("set")) {
                        bound.put(place, Bound.of(method, arguments));
                    }
                    if (method.getName().startsWith("execute")
                            || method.getName().equals("addBatch")) {
                        AskedStatement.executed(
                                schema,
                                first instanceof String sql ? sql : prepared,
                                bound,
                                isForValues(statement));
                    }
                    return call(statement, method, arguments);
                });
    }

    /** One that the server does not keep, it plans anew each time. */
    private static boolean isForValues(Statement statement) throws SQLException {
        return statement.isWrapperFor(PGStatement.class)
                && statement.unwrap(PGStatement.class).getPrepareThreshold() == 0;
    }
}
