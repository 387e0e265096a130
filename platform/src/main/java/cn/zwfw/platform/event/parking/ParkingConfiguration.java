package cn.zwfw.platform.event.parking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** Gives every listener container the error handler that parks; Spring Boot passes it on. */
@Configuration(proxyBeanMethods = false)
class ParkingConfiguration {

    /** Attempts in all: three. Pause in milliseconds. */
    private static final BackOff QUICK = new FixedBackOff(100, 2);

    /**
     * Parks when the quick attempts are used up. If parking itself fails (the database is away),
     * the container delivers the message again: it is neither dropped nor skipped.
     */
    @Bean
    CommonErrorHandler parkingErrorHandler(ParkedMessages parked) {
        DefaultErrorHandler handler =
                new DefaultErrorHandler(
                        (message, error) -> {
                            String consumer = KafkaUtils.getConsumerGroupId();
                            parked.park(
                                    consumer == null ? "" : consumer,
                                    message,
                                    Complaint.unwrapped(error));
                        },
                        QUICK);
        handler.setBackOffFunction(
                (_, error) -> DatabaseAway.causes(error) ? untilItIsBack() : QUICK);
        return handler;
    }

    @Bean
    MeterBinder parkedMessagesGauge(ParkedMessages parked) {
        return registry ->
                Gauge.builder("zwfw.parked.messages", parked, ParkedMessages::countWaiting)
                        .description("messages that could not be processed and wait for replay")
                        .register(registry);
    }

    /** From half a second to ten, without end; the listener's poll interval allows five minutes. */
    private static BackOff untilItIsBack() {
        ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(10_000);
        return backOff;
    }
}
