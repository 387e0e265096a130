package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.conformance.WantedItems.Wanted;
import cn.zwfw.supervision.known.KnownEntry;
import cn.zwfw.supervision.ledger.Ledger;
import cn.zwfw.supervision.ledger.Topic;
import feign.FeignException;
import feign.Response;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the owner of the power list for what is wanted; again after a while if it is away. */
@Component
@Cites(value = "B16(4)", rows = "S2")
class Asking {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);
    private static final int AT_ONCE = 50;
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** A published item is smaller by far; unit: bytes. */
    private static final int LONGEST = 900_000;

    private final WantedItems wanted;
    private final PublishedItems items;
    private final Ledger ledger;
    private final PowerListQuestion owner;
    private final CircuitBreaker breaker;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Asking(
            WantedItems wanted,
            PublishedItems items,
            Ledger ledger,
            PowerListQuestion owner,
            CircuitBreakerRegistry breakers,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.wanted = wanted;
        this.items = items;
        this.ledger = ledger;
        this.owner = owner;
        this.breaker = breakers.circuitBreaker("power-list");
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zwfw.conformance.ask-every:2s}")
    void askForWanted() {
        wanted.notAskedSince(clock.instant().minus(AGAIN), AT_ONCE).forEach(this::ask);
    }

    private void ask(Wanted any) {
        wanted.asked(any, clock.instant());
        try {
            var answer = breaker.executeSupplier(() -> answer(any));
            var item = answer.orElseGet(() -> PublishedItem.unlisted(any.code(), any.number()));
            transaction.executeWithoutResult(_ -> {
                // first the ledger, as when it is told
                ledger.hold(Topic.POWER_ITEM, any.code());
                items.put(item);
            });
        } catch (CallNotPermittedException
                | FeignException
                | UncheckedIOException
                | JacksonException
                | IllegalStateException away) {
            log.warn("power-list-service could not be asked for {}: {}", any, away.toString());
        }
    }

    private Optional<PublishedItem> answer(Wanted any) {
        try (var response = owner.revision(any.code(), any.number())) {
            return switch (response.status()) {
                case 200 -> Optional.of(read(any, response));
                case 404 -> Optional.empty();
                default -> throw new IllegalStateException("answered " + response.status());
            };
        }
    }

    private PublishedItem read(Wanted any, Response response) {
        try (var body = response.body().asInputStream()) {
            var bytes = body.readNBytes(LONGEST + 1);
            var item = items.item(json.readValue(bytes, KnownEntry.class));
            if (bytes.length > LONGEST
                    || !item.code().equals(any.code())
                    || item.number() != any.number()) {
                throw new IllegalStateException("answered something else");
            }
            return item;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
