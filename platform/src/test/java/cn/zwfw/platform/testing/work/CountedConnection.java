package cn.zwfw.platform.testing.work;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that tells of everything that is executed over it. */
final class CountedConnection {

    private CountedConnection() {}

    static Connection of(Connection connection) {
        return proxy(
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
        Class<? extends Statement> type =
                statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(
                type,
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
        return proxy(
                ResultSet.class,
                (_, method, arguments) -> {
                    var result = call(rows, method, arguments);
                    if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                        RequestWork.read();
                    }
                    return result;
                });
    }

    private static @Nullable Object call(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        CountedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
