package cn.zwfw.gateway.usage;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts in memory, and writes it to the database twice a minute and when the gateway stops: what
 * was counted since is lost only if the gateway is killed.
 */
@Component
class UsageBook implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(UsageBook.class);

    /** More clients than there are; the rest is counted together. */
    private static final int MOST_CLIENTS = 500;

    private static final String OTHERS = "others";

    private final UsageTable table;
    private final Map<Usage, Long> counted = new ConcurrentHashMap<>();
    private final Set<String> clients = ConcurrentHashMap.newKeySet();

    UsageBook(UsageTable table) {
        this.table = table;
    }

    /** The name under which a client is counted, so that there are never too many. */
    String counted(String client) {
        if (clients.contains(client)) {
            return client;
        }
        return clients.size() < MOST_CLIENTS && clients.add(client) ? client : OTHERS;
    }

    void add(Usage usage) {
        counted.merge(usage, 1L, Long::sum);
    }

    /** Writes what was counted; what cannot be written is counted on. */
    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void write() {
        var taken = new HashMap<Usage, Long>();
        counted.keySet()
                .forEach(usage -> {
                    var requests = counted.remove(usage);
                    if (requests != null) {
                        taken.put(usage, requests);
                    }
                });
        try {
            table.add(taken);
        } catch (DataAccessException away) {
            log.warn("usage is written later: {}", away.toString());
            taken.forEach((usage, requests) -> counted.merge(usage, requests, Long::sum));
        }
    }

    /** After the web server has stopped, before the database is closed. */
    @Override
    public void close() {
        write();
    }
}
