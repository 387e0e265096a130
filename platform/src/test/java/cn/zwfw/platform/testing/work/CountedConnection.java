package cn.zwfw.platform.testing.work;

import static cn.zwfw.platform.testing.jdbc.Between.call;
import static cn.zwfw.platform.testing.jdbc.Between.standIn;
import static cn.zwfw.platform.testing.jdbc.Between.type;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that tells of everything that is executed over it. */
final class CountedConnection {

    private CountedConnection() {}

    static Connection of(Connection connection) {
        return standIn(
                Connection.class,
                (_, method, arguments) -> {
                    var result = call(connection, method, arguments);
                    return result instanceof Statement statement
                            ? statement(statement, arguments)
                            : result;
                });
    }

    private static Object statement(Statement statement, Object @Nullable [] made) {
        var prepared = made != null && made.length > 0 && made[0] instanceof String sql ? sql : "";
        return standIn(
                type(statement),
                (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        RequestWork.executed(
                                arguments != null
                                                && arguments.length > 0
                                                && arguments[0] instanceof String sql
                                        ? sql
                                        : prepared);
                    }
                    var result = call(statement, method, arguments);
                    return result instanceof ResultSet rows ? rows(rows) : result;
                });
    }

    private static ResultSet rows(ResultSet rows) {
        return standIn(
                ResultSet.class,
                (_, method, arguments) -> {
                    var result = call(rows, method, arguments);
                    if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                        RequestWork.read();
                    }
                    return result;
                });
    }
}
