package cn.zwfw.exchange.stub;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that is used by a client who is killed at a given step: before a statement, or just
 * before or after a commit. What it had not committed is gone, as after {@code kill -9}, and dead
 * it does nothing any more.
 */
public final class Mortal {

    private static final Set<String> STATEMENTS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    private final DataSource database;
    private final AtomicInteger steps;

    private Mortal(DataSource database, int steps) {
        this.database = database;
        this.steps = new AtomicInteger(steps);
    }

    /** The database for somebody who lives so many steps. */
    public static DataSource of(DataSource database, int steps) {
        var mortal = new Mortal(database, steps);
        return proxy(DataSource.class, mortal::onSource);
    }

    private @Nullable Object onSource(
            Object self, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        var result = call(database, method, args);
        return result instanceof Connection connection ? mortal(connection) : result;
    }

    private Connection mortal(Connection connection) {
        return proxy(
                Connection.class,
                (_, method, args) -> {
                    if (method.getName().equals("commit")) {
                        step(connection);
                        call(connection, method, args);
                        step(connection);
                        return null;
                    }
                    if (steps.get() < 0 && !method.getName().equals("close")) {
                        throw new Killed();
                    }
                    var result = call(connection, method, args);
                    if (result instanceof PreparedStatement statement) {
                        return proxy(PreparedStatement.class, onStatement(connection, statement));
                    }
                    return result instanceof Statement statement
                            ? proxy(Statement.class, onStatement(connection, statement))
                            : result;
                });
    }

    private InvocationHandler onStatement(Connection connection, Statement statement) {
        return (_, method, args) -> {
            if (STATEMENTS.contains(method.getName())) {
                step(connection);
            }
            return call(statement, method, args);
        };
    }

    private void step(Connection connection) throws java.sql.SQLException {
        if (steps.decrementAndGet() < 0) {
            connection.abort(Runnable::run);
            throw new Killed();
        }
    }

    private static @Nullable Object call(
            Object target, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        Mortal.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** The end. No code of the client can do anything about it. */
    public static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }
}
