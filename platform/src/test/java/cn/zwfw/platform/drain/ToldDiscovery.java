package cn.zwfw.platform.drain;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.cloud.netflix.eureka.serviceregistry.EurekaAutoServiceRegistration;
import org.springframework.context.ApplicationContext;

/** Remembers that discovery was told, and tells nobody. */
class ToldDiscovery extends EurekaAutoServiceRegistration {

    private final AtomicBoolean told = new AtomicBoolean();

    @SuppressWarnings("NullAway")
    ToldDiscovery(ApplicationContext context) {
        super(context, null, null);
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        told.set(true);
    }

    boolean isTold() {
        return told.get();
    }
}
