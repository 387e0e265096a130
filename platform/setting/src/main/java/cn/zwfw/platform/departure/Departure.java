package cn.zwfw.platform.departure;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.client.serviceregistry.AutoServiceRegistration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.Lifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;

/**
 * Lets a process that is told to end go on answering for a while. Spring has said before that it is
 * not ready; nothing of the context has begun to stop, neither jobs nor listeners nor the
 * operators' port. Then endless answers end and the web server waits for what is under way.
 */
public abstract class Departure implements ApplicationListener<ContextClosedEvent>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(Departure.class);

    private final ApplicationContext context;
    private final ObjectProvider<AutoServiceRegistration> discovery;
    private final Duration lasts;

    /**
     * @param context the one whose end is meant, as others are inside it
     * @param lasts not negative; zero where nobody has to be waited for. Longer than what others
     *     remember of discovery's answers.
     */
    protected Departure(
            ApplicationContext context,
            ObjectProvider<AutoServiceRegistration> discovery,
            Duration lasts) {
        this.context = context;
        this.discovery = discovery;
        this.lasts = lasts;
    }

    /** What else is done first, however long the rest lasts. Nothing, if not overridden. */
    protected void begin() {}

    /** Before all others that hear of the end, as these stop something. */
    @Override
    public final int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** The operators' port and clients have contexts of their own, whose events come here, too. */
    @Override
    public final void onApplicationEvent(ContextClosedEvent event) {
        if (!event.getApplicationContext().equals(context)) {
            return;
        }
        begin();
        if (lasts.isPositive()) {
            tellDiscovery();
            log.info("answers for another {} s, then ends", lasts.toSeconds());
            pause();
        }
    }

    /**
     * That we are DOWN; a thread of Eureka's sends it at once. A discovery that is away does not
     * keep us.
     */
    private void tellDiscovery() {
        try {
            discovery.stream()
                    .filter(Lifecycle.class::isInstance)
                    .map(Lifecycle.class::cast)
                    .forEach(Lifecycle::stop);
        } catch (RuntimeException failure) {
            log.warn("discovery could not be told of the end", failure);
        }
    }

    private void pause() {
        try {
            var _ = new CountDownLatch(1).await(lasts.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
