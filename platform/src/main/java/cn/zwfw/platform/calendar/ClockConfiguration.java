package cn.zwfw.platform.calendar;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock everything is handed. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    static final String MOVABLE = "zwfw.clock.movable";

    @Bean
    @ConditionalOnBooleanProperty(name = MOVABLE, havingValue = false, matchIfMissing = true)
    Clock clock() {
        return Clock.system(CityTime.ZONE);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = MOVABLE)
    MovableClock movableClock() {
        return new MovableClock(Clock.system(CityTime.ZONE));
    }
}
