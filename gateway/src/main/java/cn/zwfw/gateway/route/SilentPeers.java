package cn.zwfw.gateway.route;

import io.netty.channel.ChannelOption;
import io.netty.channel.unix.IntegerUnixChannelOption;
import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/**
 * Gives up a connection whose other end does not even acknowledge what it was sent: the machine is
 * gone or the network cut. A service that takes its time to answer acknowledges at once; but one
 * that reads nothing of an upload for so long counts as gone, too.
 */
@Component
class SilentPeers implements HttpClientCustomizer {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** {@code IPPROTO_TCP} and {@code TCP_USER_TIMEOUT} of Linux, in milliseconds. */
    private static final ChannelOption<Integer> USER_TIMEOUT =
            new IntegerUnixChannelOption("TCP_USER_TIMEOUT", 6, 18);

    @Override
    public HttpClient customize(HttpClient client) {
        // where there is no epoll, as on a developer's other system, the option is left aside with
        // a warning
        return client.option(USER_TIMEOUT, (int) PATIENCE.toMillis());
    }
}
