package cn.zwfw.gateway.trace;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Writes lines on a thread of its own, and those that have come meanwhile in one go: an event loop
 * waits for no terminal or disk. Nothing is dropped: when {@value #MOST} lines wait, so do those
 * who write more. Whoever stops it waits until all are written.
 */
final class LinesTogether extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private static final int MOST = 8_192;

    /** In milliseconds: how soon it sees that it is to stop. */
    private static final long PATIENCE = 100;

    private final Encoder<ILoggingEvent> encoder;
    private final OutputStream out;
    private final BlockingQueue<ILoggingEvent> waiting = new ArrayBlockingQueue<>(MOST);
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("access-log").factory());

    /**
     * @param encoder used by others at the same time
     */
    LinesTogether(Encoder<ILoggingEvent> encoder, OutputStream out) {
        this.encoder = encoder;
        this.out = out;
    }

    /** Once: it is not started again. */
    @Override
    public void start() {
        super.start();
        writer.execute(this::writeAll);
    }

    @Override
    public void stop() {
        super.stop();
        writer.close();
        // of those who were just about to
        write(new ArrayList<>());
    }

    @Override
    protected void append(ILoggingEvent line) {
        line.prepareForDeferredProcessing();
        var isInterrupted = false;
        while (true) {
            try {
                waiting.put(line);
                break;
            } catch (InterruptedException _) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll() {
        while (isStarted() || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(PATIENCE, TimeUnit.MILLISECONDS);
                if (first != null) {
                    write(new ArrayList<>(List.of(first)));
                }
            } catch (InterruptedException _) {
                // it ends when it is stopped
            }
        }
    }

    /** These, and those that wait behind them. */
    private void write(List<ILoggingEvent> lines) {
        waiting.drainTo(lines);
        if (lines.isEmpty()) {
            return;
        }
        var bytes = new ByteArrayOutputStream();
        for (var line : lines) {
            bytes.writeBytes(encoder.encode(line));
        }
        try {
            out.write(bytes.toByteArray());
            out.flush();
        } catch (IOException failure) {
            addError("lines of the access log are lost", failure);
        }
    }
}
