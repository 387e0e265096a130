package cn.zwfw.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Jobs that repeat after a delay do not wait for one another. */
class ScheduleTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withPropertyValues("spring.threads.virtual.enabled=true")
                    .withConfiguration(
                            AutoConfigurations.of(
                                    TaskExecutionAutoConfiguration.class,
                                    TaskSchedulingAutoConfiguration.class))
                    .withUserConfiguration(ScheduleConfiguration.class, Service.class);

    @Test
    void aSlowJobDoesNotDelayAnother() {
        service.withUserConfiguration(Outbox.class)
                .withBean(Jobs.class)
                .run(context -> {
                    var jobs = context.getBean(Jobs.class);
                    try {
                        jobs.begun.await();
                        int before = jobs.quick.get();
                        await().until(() -> jobs.quick.get() > before + 3);
                        assertThat(jobs.end.getCount()).isOne();
                    } finally {
                        jobs.end.countDown();
                    }
                });
    }

    @Test
    void aJobThatRunsWhenTheServiceEndsComesToItsEnd() {
        var jobs = new Jobs();
        service.withBean(Jobs.class, () -> jobs)
                .run(_ -> {
                    jobs.begun.await();
                    Thread.ofVirtual()
                            .start(() -> {
                                await().pollDelay(Duration.ofMillis(300)).until(() -> true);
                                jobs.end.countDown();
                            });
                });

        assertThat(jobs.slow).hasValueGreaterThan(0);
    }

    @Test
    void requestsKeepTheirOwnExecutor() {
        service.run(context -> assertThat(context).hasBean("applicationTaskExecutor"));
    }

    @EnableScheduling
    static class Service {}

    /** It brings schedulers of its own. */
    static class Outbox {

        @Bean
        SimpleAsyncTaskScheduler ofDeliveries() {
            return new SimpleAsyncTaskScheduler();
        }

        @Bean
        SimpleAsyncTaskScheduler ofHeartbeats() {
            return new SimpleAsyncTaskScheduler();
        }
    }

    static class Jobs {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);
        final AtomicInteger quick = new AtomicInteger();
        final AtomicInteger slow = new AtomicInteger();

        @Scheduled(fixedDelay = 5)
        void slow() throws InterruptedException {
            begun.countDown();
            end.await();
            slow.incrementAndGet();
        }

        @Scheduled(fixedDelay = 5)
        void quick() {
            quick.incrementAndGet();
        }
    }
}
