package cn.zwfw.gateway.allowance;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts everybody: mostly from what was taken ahead, so that few requests cost a question to the
 * database. While that is away each instance counts for itself, with an allowance of the same size.
 */
@Component
class Leases {

    /** More callers at the same time than an instance can serve. */
    private static final int MOST = 100_000;

    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final SharedAllowances shared;
    private final AllowanceSettings settings;
    private final WhoseIndex index;
    private final LoadingCache<Whose, Lease> leases;

    private record Whose(Counted counted, Allowance allowance, String who) {}

    Leases(SharedAllowances shared, AllowanceSettings settings, WhoseIndex index) {
        this.shared = shared;
        this.settings = settings;
        this.index = index;
        this.leases =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterAccess(FORGOTTEN)
                        .build(this::begun);
    }

    /** Takes one from what somebody has left. */
    Mono<Verdict> take(Counted counted, Allowance allowance, String who) {
        var lease = leases.get(new Whose(counted, allowance, who));
        return lease.take(times ->
                shared.take(index.of(counted, who, allowance), allowance, times)
                        .onErrorResume(
                                _ -> Mono.just(SharedAllowances.taken(lease.spare(), times))));
    }

    /** Takes one of what was taken ahead, without a question; whether there was one. */
    boolean takeKept(Counted counted, Allowance allowance, String who) {
        return leases.get(new Whose(counted, allowance, who)).takeKept();
    }

    private Lease begun(Whose whose) {
        var allowance = whose.allowance();
        return Lease.of(settings.lease(allowance), settings.leaseLasts(), allowance);
    }
}
