package cn.zwfw.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LinesTogetherTests {

    private static final int MANY = 100_000;

    private final Logger logger = (Logger) LoggerFactory.getLogger(LinesTogetherTests.class);
    private final Terminal terminal = new Terminal();
    private final LinesTogether lines = new LinesTogether(new Messages(), terminal);

    @Test
    void areWrittenTogetherWhenTheyComeWhileOthersAreWritten() throws Exception {
        lines.start();
        log(0);
        terminal.begun.await();
        for (int n = 1; n <= 100; n++) {
            log(n);
        }
        terminal.goesOn.countDown();
        lines.stop();

        assertThat(terminal.text().lines().toList())
                .isEqualTo(IntStream.rangeClosed(0, 100).mapToObj(String::valueOf).toList());
        assertThat(terminal.times).hasValue(2);
    }

    @Test
    void areNotLostHoweverManyTheyAre() throws Exception {
        terminal.goesOn.countDown();
        lines.start();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                var _ = threads.submit(() -> IntStream.range(0, MANY / 4).forEach(this::log));
            }
        }
        lines.stop();

        assertThat(terminal.text().lines()).hasSize(MANY);
    }

    private void log(int number) {
        lines.doAppend(
                new LoggingEvent("", logger, Level.INFO, String.valueOf(number), null, null));
    }

    /** Takes nothing more after the first time until it is told to go on. */
    private static final class Terminal extends OutputStream {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);
        private final AtomicInteger times = new AtomicInteger();
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            written.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            times.incrementAndGet();
            begun.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
            written.write(bytes, offset, length);
        }

        private String text() {
            return written.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class Messages extends EncoderBase<ILoggingEvent> {

        @Override
        public byte[] headerBytes() {
            return new byte[0];
        }

        @Override
        public byte[] encode(ILoggingEvent line) {
            return (line.getFormattedMessage() + "\n").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] footerBytes() {
            return new byte[0];
        }
    }
}
