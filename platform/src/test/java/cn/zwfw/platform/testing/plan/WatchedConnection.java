package cn.zwfw.platform.testing.plan;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A connection that tells what is executed over it, with the values that were bound. */
final class WatchedConnection {

    private WatchedConnection() {}

    static Connection of(Connection connection, String schema) {
        return proxy(
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
        return proxy(
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
                                schema, first instanceof String sql ? sql : prepared, bound);
                    }
                    return call(statement, method, arguments);
                });
    }

    private static Class<? extends Statement> type(Statement statement) {
        return switch (statement) {
            case CallableStatement _ -> CallableStatement.class;
            case PreparedStatement _ -> PreparedStatement.class;
            default -> Statement.class;
        };
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
                        WatchedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
