package cn.zwfw.platform.drain;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A service that says whether it is ready, answers slowly, and has a stream without an end. No
 * annotation makes the scans of the services find it.
 */
@ImportAutoConfiguration({
    ApplicationAvailabilityAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class
})
@Import({Drain.class, ToldDiscovery.class, DrainedService.Streams.class})
class DrainedService {

    @Bean
    Door door(ApplicationAvailability availability, Streams streams) {
        return new Door(availability, streams);
    }

    @Bean
    ServletRegistrationBean<Door> doors(Door door) {
        return new ServletRegistrationBean<>(door, "/*");
    }

    /** As the streams of a service are: they end when it stops. */
    static class Streams implements SmartLifecycle {

        private final AtomicBoolean running = new AtomicBoolean();

        @Override
        public void start() {
            running.set(true);
        }

        @Override
        public void stop() {
            running.set(false);
        }

        @Override
        public boolean isRunning() {
            return running.get();
        }
    }

    static class Door extends HttpServlet {

        private final transient ApplicationAvailability availability;
        private final transient Streams streams;
        private final AtomicBoolean asked = new AtomicBoolean();
        private final transient CountDownLatch finished = new CountDownLatch(1);

        Door(ApplicationAvailability availability, Streams streams) {
            this.availability = availability;
            this.streams = streams;
        }

        boolean isAsked() {
            return asked.get();
        }

        void finish() {
            finished.countDown();
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var out = response.getWriter();
            try {
                switch (request.getRequestURI()) {
                    case "/slow" -> {
                        asked.set(true);
                        finished.await();
                        out.print("finished");
                    }
                    case "/endless" -> {
                        do {
                            out.print(":\n");
                            response.flushBuffer();
                        } while (!finished.await(50, TimeUnit.MILLISECONDS) && streams.isRunning());
                    }
                    default -> out.print(availability.getReadinessState());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
