package cn.zwfw.gateway.trace;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the lines of the access log written together, as the console's appender would write each of
 * them; other appenders have them as ever. Where there is no such console, nothing is changed.
 */
@Component
class AccessLines implements AutoCloseable {

    private static final String NAME = "ACCESS";

    private final AtomicReference<@Nullable LinesTogether> own = new AtomicReference<>();

    AccessLines() {
        if (LoggerFactory.getLogger(AccessLog.NAME) instanceof Logger access
                && access.getAppender(NAME) == null) {
            takeOver(access, access.getLoggerContext().getLogger(Logger.ROOT_LOGGER_NAME));
        }
    }

    private void takeOver(Logger access, Logger root) {
        for (var appender : appenders(root)) {
            if (appender instanceof ConsoleAppender<ILoggingEvent> console && own.get() == null) {
                own.set(started(console));
            } else {
                access.addAppender(appender);
            }
        }
        var together = own.get();
        if (together == null) {
            appenders(access).forEach(access::detachAppender);
        } else {
            access.addAppender(together);
            access.setAdditive(false);
        }
    }

    private static LinesTogether started(ConsoleAppender<ILoggingEvent> console) {
        var together =
                new LinesTogether(
                        console.getEncoder(),
                        ConsoleTarget.findByName(console.getTarget()).getStream());
        together.setName(NAME);
        together.setContext(console.getContext());
        together.start();
        return together;
    }

    private static List<Appender<ILoggingEvent>> appenders(Logger logger) {
        var all = new ArrayList<Appender<ILoggingEvent>>();
        logger.iteratorForAppenders().forEachRemaining(all::add);
        return all;
    }

    /** After the web server has stopped; what is written from now on is written line by line. */
    @Override
    public void close() {
        var together = own.getAndSet(null);
        if (together == null) {
            return;
        }
        if (LoggerFactory.getLogger(AccessLog.NAME) instanceof Logger access
                && access.isAttached(together)) {
            appenders(access).forEach(access::detachAppender);
            access.setAdditive(true);
        }
        together.stop();
    }
}
