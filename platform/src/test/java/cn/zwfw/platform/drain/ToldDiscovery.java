package cn.zwfw.platform.drain;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.cloud.client.serviceregistry.AutoServiceRegistration;
import org.springframework.context.SmartLifecycle;

/** Remembers that discovery was told, and tells nobody; made as that of Eureka is. */
class ToldDiscovery implements AutoServiceRegistration, SmartLifecycle {

    private final AtomicBoolean listed = new AtomicBoolean();

    @Override
    public void start() {
        listed.set(true);
    }

    @Override
    public void stop() {
        listed.set(false);
    }

    @Override
    public boolean isRunning() {
        return listed.get();
    }
}
