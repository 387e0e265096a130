package cn.zwfw.approval.listed;

import cn.zwfw.platform.citation.Cites;
import feign.FeignException;
import feign.Response;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How items stand: by the copy that the events keep; by the owner of the list when the copy has
 * never heard of the item. What the owner answers is kept. With the owner away, what is known here
 * holds, and what is not known is not handled.
 */
@Component
@Cites(
        value = {"B5", "B12"},
        rows = "V2")
public class Listing {

    /** A published item is smaller by far; unit: bytes. */
    private static final int LONGEST = 900_000;

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Logger log = LoggerFactory.getLogger(Listing.class);

    private final ListedItems items;
    private final PowerListQuestion owner;
    private final CircuitBreaker breaker;
    private final JsonMapper json;

    Listing(
            ListedItems items,
            PowerListQuestion owner,
            CircuitBreakerRegistry breakers,
            JsonMapper json) {
        this.items = items;
        this.owner = owner;
        this.breaker = breakers.circuitBreaker("power-list");
        this.json = json;
    }

    /** How the item stands; not to be asked inside a transaction, as it may take seconds. */
    public Standing of(String code) {
        return items.find(code).<Standing>map(Standing.Listed::new).orElseGet(() -> asked(code));
    }

    private Standing asked(String code) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("nobody is asked while a transaction is held");
        }
        Optional<ListedItem> answer;
        try {
            answer = breaker.executeSupplier(() -> ask(code));
        } catch (CallNotPermittedException | FeignException | OwnerAway away) {
            log.warn("power-list-service could not be asked for {}: {}", code, away.toString());
            return new Standing.Unknown(away);
        }
        answer.ifPresent(items::put);
        return answer.<Standing>map(Standing.Listed::new).orElseGet(Standing.NotListed::new);
    }

    private Optional<ListedItem> ask(String code) {
        try (var response = owner.item(code)) {
            return switch (response.status()) {
                case 200 -> Optional.of(read(code, response));
                case 404 -> Optional.empty();
                default -> throw new OwnerAway("answered " + response.status(), null);
            };
        }
    }

    private ListedItem read(String code, Response response) {
        try (var body = response.body().asInputStream()) {
            var item = ListedItem.of(json.readTree(bytes(body)));
            if (!item.code().equals(code)) {
                throw new OwnerAway("answered another item", null);
            }
            return item;
        } catch (IOException
                | JacksonException
                | DateTimeException
                | IllegalArgumentException broken) {
            throw new OwnerAway("answered what is no item", broken);
        }
    }

    /** All of it, unless it is too long or comes too slowly: the time-out is for one read only. */
    private static byte[] bytes(InputStream body) throws IOException {
        var began = System.nanoTime();
        var read = new ByteArrayOutputStream();
        var part = new byte[16_384];
        for (int length = body.read(part); length >= 0; length = body.read(part)) {
            read.write(part, 0, length);
            if (read.size() > LONGEST || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new OwnerAway("answered too much or too slowly", null);
            }
        }
        return read.toByteArray();
    }

    private static final class OwnerAway extends RuntimeException {

        private OwnerAway(String message, @Nullable Exception cause) {
            super(message, cause);
        }
    }
}
