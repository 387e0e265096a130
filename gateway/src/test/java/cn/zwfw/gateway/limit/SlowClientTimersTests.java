package cn.zwfw.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.WriteTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Nothing is timed of what comes and goes at once, which is nearly everything. */
class SlowClientTimersTests {

    private static final long NONE = -1;
    private static final Duration TIME = Duration.ofSeconds(10);

    @Test
    void thereAreNoneForARequestThatComesWhole() {
        var channel = requests();

        come(channel, "GET / HTTP/1.1\r\nHost: door\r\n\r\n");
        come(channel, "POST / HTTP/1.1\r\nHost: door\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(channel.runScheduledPendingTasks()).isEqualTo(NONE);
        var _ = channel.finishAndReleaseAll();
    }

    @Test
    void thereIsOneWhileHeadersOrABodyAreMissing() {
        var channel = requests();

        come(channel, "POST / HTTP/1.1\r\nHo");
        assertThat(channel.runScheduledPendingTasks()).isPositive();
        come(channel, "st: door\r\nContent-Length: 2\r\n\r\n{");
        assertThat(channel.runScheduledPendingTasks()).isPositive();
        come(channel, "}");

        assertThat(channel.runScheduledPendingTasks()).isEqualTo(NONE);
        var _ = channel.finishAndReleaseAll();
    }

    @Test
    void thereAreNoneForAnAnswerThatIsTaken() {
        var channel = new EmbeddedChannel(new SlowReaders(TIME));

        assertThat(channel.writeOutbound(Unpooled.wrappedBuffer(new byte[1]))).isTrue();

        assertThat(channel.runScheduledPendingTasks()).isEqualTo(NONE);
        var _ = channel.finishAndReleaseAll();
    }

    @Test
    void thereIsOneWhileAnAnswerIsNotTaken() {
        var taken = new ArrayList<ChannelPromise>();
        var channel = new EmbeddedChannel(new Waiting(taken), new SlowReaders(TIME));
        channel.freezeTime();

        var _ = channel.write("one");
        var _ = channel.writeAndFlush("other");
        assertThat(channel.runScheduledPendingTasks()).isPositive();
        taken.forEach(ChannelPromise::setSuccess);
        channel.advanceTimeBy(TIME.toSeconds() + 1, TimeUnit.SECONDS);

        assertThat(channel.runScheduledPendingTasks()).isEqualTo(NONE);
        assertThat(channel.isOpen()).isTrue();
        var _ = channel.finishAndReleaseAll();
    }

    @Test
    void whoDoesNotTakeItInTimeIsLeft() {
        var channel =
                new EmbeddedChannel(new Waiting(new ArrayList<>()), new SlowReaders(Duration.ZERO));

        var _ = channel.writeAndFlush("one");
        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThatThrownBy(channel::checkException).isInstanceOf(WriteTimeoutException.class);
        assertThat(channel.isOpen()).isFalse();
    }

    private static EmbeddedChannel requests() {
        var slow =
                new SlowRequests(
                        new SlowClientSettings(TIME, DataSize.ofKilobytes(1), TIME, TIME),
                        new SimpleMeterRegistry());
        return new EmbeddedChannel(slow.pace(), new HttpServerCodec(), slow);
    }

    private static void come(EmbeddedChannel channel, String text) {
        var _ =
                channel.writeInbound(
                        Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** A caller who takes what is written when a test says so. */
    private static final class Waiting extends ChannelOutboundHandlerAdapter {

        private final List<ChannelPromise> taken;

        private Waiting(List<ChannelPromise> taken) {
            this.taken = taken;
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            taken.add(promise);
        }
    }
}
