package cn.zwfw.gateway.allowance;

import cn.zwfw.gateway.store.BlockingWork;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What is left of everybody's allowances, in the database. When it does not answer it is left alone
 * for a while, and who asks is told so.
 */
@Component
class SharedAllowances {

    private static final Logger log = LoggerFactory.getLogger(SharedAllowances.class);
    private static final long NEVER = 0;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> left;
    private final AllowanceSettings settings;
    private final BlockingWork work;
    private final Counter failures;

    /** Since when the database is left alone, as {@link System#nanoTime} has it. */
    private final AtomicLong restsSince = new AtomicLong(NEVER);

    SharedAllowances(
            DataSource database,
            AllowanceSettings settings,
            BlockingWork work,
            MeterRegistry meters) {
        this.left =
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table("spent_allowance")
                        .expiresAtColumn("expires_at")
                        .expirationAfterWrite(
                                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                        Duration.ZERO))
                        .build();
        this.settings = settings;
        this.work = work;
        this.failures =
                Counter.builder("zwfw.gateway.allowances.store.failures")
                        .description("questions that the database did not answer in time")
                        .register(meters);
        Gauge.builder("zwfw.gateway.allowances.store.away", this, _ -> away() ? 1 : 0)
                .description("1 from a question without an answer to the next with one")
                .register(meters);
    }

    /** Takes as many as there are, and no more than asked for. Fails when the database is away. */
    Mono<Taken> take(String whose, Allowance allowance, long times) {
        if (rests()) {
            return Mono.error(new IllegalStateException("the database is left alone for a while"));
        }
        return work.within(settings.patience(), () -> took(whose, allowance, times))
                .doOnSuccess(_ -> answers())
                .doOnError(this::fails);
    }

    /** Forgets whose allowance is whole again, at most so many; how many it were. */
    int forget(int most) {
        return left.removeExpired(most);
    }

    private Taken took(String whose, Allowance allowance, long times) {
        Bucket bucket = left.getProxy(whose, () -> configuration(allowance));
        return taken(bucket, times);
    }

    static Taken taken(Bucket bucket, long times) {
        long took = bucket.tryConsumeAsMuchAsPossible(times);
        var wait =
                took > 0
                        ? 0
                        : Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        return new Taken(took, Duration.ofNanos(wait));
    }

    private static BucketConfiguration configuration(Allowance allowance) {
        return BucketConfiguration.builder().addLimit(bandwidth(allowance)).build();
    }

    static Bandwidth bandwidth(Allowance allowance) {
        return Bandwidth.builder()
                .capacity(allowance.times())
                .refillGreedy(allowance.times(), allowance.within())
                .build();
    }

    private boolean away() {
        return restsSince.get() != NEVER;
    }

    private boolean rests() {
        long since = restsSince.get();
        return since != NEVER && System.nanoTime() - since < settings.storeRests().toNanos();
    }

    private void answers() {
        if (restsSince.getAndSet(NEVER) != NEVER) {
            log.info("allowances are counted in the database again");
        }
    }

    private void fails(Throwable failure) {
        failures.increment();
        // 0 means never
        if (restsSince.getAndSet(System.nanoTime() | 1) == NEVER) {
            log.warn("allowances are counted by each instance for itself: {}", failure.toString());
        }
    }
}
