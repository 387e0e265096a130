package cn.zwfw.platform.event.parking;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that is away from a message that is at fault. Only the former is waited for
 * without end: then no message could be processed, so waiting holds up nothing. Lock conflicts and
 * time-outs get the quick retries.
 */
public final class DatabaseAway {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Set<Class<? extends Exception>> SIGNS =
            Set.of(
                    DataAccessResourceFailureException.class,
                    RecoverableDataAccessException.class,
                    CannotCreateTransactionException.class,
                    TransactionSystemException.class,
                    SQLRecoverableException.class,
                    SQLTransientConnectionException.class,
                    SQLNonTransientConnectionException.class);

    private DatabaseAway() {}

    /** Does the same again, less and less often, until the patience with the database is over. */
    public static RetryTemplate waitedFor(Duration patience) {
        return new RetryTemplate(
                RetryPolicy.builder()
                        .predicate(DatabaseAway::orBusyCauses)
                        .maxRetries(Long.MAX_VALUE)
                        .delay(FIRST_PAUSE)
                        .multiplier(2)
                        .maxDelay(LONGEST_PAUSE)
                        .timeout(patience)
                        .build());
    }

    /**
     * Whether the same may succeed a little later: the database is away, or somebody else was in
     * the way.
     */
    public static boolean orBusyCauses(Throwable failure) {
        return failure instanceof TransientDataAccessException || causes(failure);
    }

    static boolean causes(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            Throwable link = e;
            if (SIGNS.stream().anyMatch(sign -> sign.isInstance(link))) {
                return true;
            }
        }
        return false;
    }
}
