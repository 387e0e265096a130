package cn.zwfw.platform.testing.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Stand-ins for connections, statements and rows. */
public final class Between {

    private Between() {}

    /** Stands for something of a type. */
    public static <T> T standIn(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        Between.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Calls what is stood for; what it throws is thrown as it is. */
    public static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    /** What a statement is used as. */
    public static Class<? extends Statement> type(Statement statement) {
        return switch (statement) {
            case CallableStatement _ -> CallableStatement.class;
            case PreparedStatement _ -> PreparedStatement.class;
            default -> Statement.class;
        };
    }
}
