package cn.zwfw.platform.testing.plan;

import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A value that was bound to a statement and can be bound to another one, of another connection.
 *
 * @param isNull whether it was none: a filter that is left out makes another plan
 */
record Bound(boolean isNull, Binding binding) {

    @FunctionalInterface
    interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    static Bound of(Method method, Object[] given) throws SQLException {
        return new Bound(
                given[1] == null || method.getName().equals("setNull"), binding(method, given));
    }

    /** Streams are read once and arrays belong to their connection. */
    private static Binding binding(Method method, Object[] given) throws SQLException {
        var place = (int) given[0];
        return switch (given[1]) {
            case InputStream _ -> statement -> statement.setBytes(place, new byte[0]);
            case Reader _ -> statement -> statement.setString(place, "");
            case Array array -> {
                var type = array.getBaseTypeName();
                var elements = (Object[]) array.getArray();
                yield statement ->
                        statement.setArray(
                                place, statement.getConnection().createArrayOf(type, elements));
            }
            case null, default -> {
                var kept = given.clone();
                yield statement -> bind(statement, method, kept);
            }
        };
    }

    private static void bind(PreparedStatement statement, Method method, Object[] kept)
            throws SQLException {
        try {
            var _ = method.invoke(statement, kept);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new SQLException("a value cannot be bound again", failure);
        }
    }
}
