package cn.zwfw.platform.schedule;

import java.time.Duration;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Gives the jobs of a service threads of their own. With virtual threads Spring runs all that
 * repeat after a delay on one thread, so that a long one would hold up every other.
 */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    /** No service has more jobs that are long at the same time. */
    private static final int THREADS = 8;

    private static final Duration TO_END = Duration.ofSeconds(10);

    /** Under the name by which Spring looks for it; nobody else gets it as an executor. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(THREADS)
                .threadNamePrefix("job-")
                .awaitTermination(true)
                .awaitTerminationPeriod(TO_END)
                .build();
    }
}
