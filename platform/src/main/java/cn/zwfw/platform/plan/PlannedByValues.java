package cn.zwfw.platform.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterDisposer;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Has PostgreSQL make the plan of a statement for the values at hand where the best one depends on
 * them: a filter that may be left out, a word or a prefix that is looked for. A plan for any values
 * would use no index for any. All other statements are executed again and again with the same plan,
 * which takes PostgreSQL less than half of the time.
 */
@Component
public class PlannedByValues extends JdbcTemplate {

    private static final Pattern DEPENDS =
            Pattern.compile("\\bis\\s+null\\s+or\\b|@>|\\blike\\b", Pattern.CASE_INSENSITIVE);

    /** More than a service has statements: looking through one takes longer than executing it. */
    private static final int MOST = 1_000;

    private final ConcurrentLruCache<String, Boolean> known =
            new ConcurrentLruCache<>(MOST, PlannedByValues::depends);

    public PlannedByValues(DataSource source) {
        super(source);
    }

    /** Whether the best plan of a statement depends on its values. */
    public static boolean depends(String sql) {
        return DEPENDS.matcher(sql).find();
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator made,
            @Nullable PreparedStatementSetter values,
            ResultSetExtractor<T> answer) {
        return super.query(planned(made), values, answer);
    }

    @Override
    protected int update(PreparedStatementCreator made, @Nullable PreparedStatementSetter values) {
        return super.update(planned(made), values);
    }

    private PreparedStatementCreator planned(PreparedStatementCreator made) {
        var sql = made instanceof SqlProvider provider ? provider.getSql() : null;
        return sql != null && known.get(sql) ? new EachTime(made, sql) : made;
    }

    /** A statement that the server keeps is what it makes a plan for any values of. */
    private record EachTime(PreparedStatementCreator made, String sql)
            implements PreparedStatementCreator, SqlProvider, ParameterDisposer {

        @Override
        public PreparedStatement createPreparedStatement(Connection connection)
                throws SQLException {
            var statement = made.createPreparedStatement(connection);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            return statement;
        }

        @Override
        public String getSql() {
            return sql;
        }

        @Override
        public void cleanupParameters() {
            if (made instanceof ParameterDisposer disposer) {
                disposer.cleanupParameters();
            }
        }
    }
}
