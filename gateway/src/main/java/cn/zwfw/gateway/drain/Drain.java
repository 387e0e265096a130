package cn.zwfw.gateway.drain;

import cn.zwfw.platform.departure.Departure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.client.serviceregistry.AutoServiceRegistration;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Lets a gateway that is told to end go on answering while its connections leave it. */
@Component
public class Drain extends Departure {

    private final ObjectProvider<SharedPort> port;
    private final AtomicBoolean begun = new AtomicBoolean();

    Drain(
            ApplicationContext context,
            ObjectProvider<AutoServiceRegistration> discovery,
            ObjectProvider<SharedPort> port,
            @Value("${zwfw.drain}") Duration lasts) {
        super(context, discovery, lasts);
        this.port = port;
    }

    /** Whether each answer is the last one of its connection. */
    public boolean hasBegun() {
        return begun.get();
    }

    @Override
    protected void begin() {
        begun.set(true);
        port.ifAvailable(SharedPort::leave);
    }
}
