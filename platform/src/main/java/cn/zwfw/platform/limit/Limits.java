package cn.zwfw.platform.limit;

import cn.zwfw.platform.limit.LimitSettings.Allowance;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import cn.zwfw.platform.personal.vault.BlindIndex;
import cn.zwfw.platform.problem.TooMany;
import cn.zwfw.platform.problem.Unavailable;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What is left of everybody's allowances, in the database: it holds across instances and restarts.
 * Who it was is not kept, only an index that nobody can turn back.
 */
@Component
@Lazy
class Limits {

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> left;
    private final BlindIndex index;

    Limits(DataSource database, BlindIndex index, Clock clock) {
        this.index = index;
        this.left =
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table("spent_allowance")
                        .expiresAtColumn("expires_at")
                        .expirationAfterWrite(
                                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                        Duration.ZERO))
                        .clientClock(meter(clock))
                        .build();
    }

    /**
     * Takes one from what somebody has left.
     *
     * @param name what for
     * @param who whose allowance it is, a login or an address
     * @throws TooMany when nothing is left
     * @throws Unavailable when the database is away: nothing is done that could not be counted
     */
    void take(String name, String who, Allowance allowance) {
        var key = key(name, who, allowance);
        try {
            var taken = left.getProxy(key, () -> bucket(allowance)).tryConsumeAndReturnRemaining(1);
            if (!taken.isConsumed()) {
                throw TooMany.until(Duration.ofNanos(taken.getNanosToWaitForRefill()));
            }
        } catch (BucketExecutionException away) {
            throw Unavailable.because("unavailable", away);
        }
    }

    /** Forgets whose allowance is whole again, at most so many; how many it were. */
    int forget(int most) {
        return left.removeExpired(most);
    }

    /** An allowance that is set anew begins whole. */
    private String key(String name, String who, Allowance allowance) {
        var field = "limit." + name + ":" + allowance.times() + ":" + allowance.within();
        return HexFormat.of().formatHex(index.of(new Personal(PersonalKind.OTHER, who), field));
    }

    private static BucketConfiguration bucket(Allowance allowance) {
        return BucketConfiguration.builder()
                .addLimit(limit ->
                        limit.capacity(allowance.times())
                                .refillGreedy(allowance.times(), allowance.within()))
                .build();
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
