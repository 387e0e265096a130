package cn.zwfw.platform.peer;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.cloud.client.loadbalancer.LoadBalancerRequest;
import org.springframework.cloud.client.loadbalancer.Request;

/** The instances that are chosen for one request, one after the other. */
final class Choice implements LoadBalancerClient {

    /** Others choose meanwhile: with two instances it may be the turn of the same several times. */
    private static final int TIMES = 10;

    private final LoadBalancerClient instances;
    private final AtomicReference<@Nullable Chosen> last = new AtomicReference<>();
    private final AtomicReference<@Nullable ServiceInstance> next = new AtomicReference<>();

    Choice(LoadBalancerClient instances) {
        this.instances = instances;
    }

    /** Whether there is another than that which was chosen last; it is chosen next. */
    boolean findsAnother() {
        var chosen = last.get();
        for (int times = 0; chosen != null && times < TIMES; times++) {
            var other = chosen.again().get();
            if (other != null && !other.getUri().equals(chosen.instance().getUri())) {
                next.set(other);
                return true;
            }
        }
        return false;
    }

    @Override
    public ServiceInstance choose(String service) {
        return chosen(() -> instances.choose(service));
    }

    @Override
    public <T> ServiceInstance choose(String service, Request<T> request) {
        return chosen(() -> instances.choose(service, request));
    }

    /** Null where there is none, although the interface does not say so. */
    @SuppressWarnings("NullAway")
    private ServiceInstance chosen(Supplier<ServiceInstance> choosing) {
        var found = next.getAndSet(null);
        var instance = found == null ? choosing.get() : found;
        last.set(instance == null ? null : new Chosen(instance, choosing));
        return instance;
    }

    @Override
    public <T> T execute(String service, LoadBalancerRequest<T> request) throws IOException {
        return instances.execute(service, request);
    }

    @Override
    public <T> T execute(String service, ServiceInstance instance, LoadBalancerRequest<T> request)
            throws IOException {
        return instances.execute(service, instance, request);
    }

    @Override
    public URI reconstructURI(ServiceInstance instance, URI original) {
        return instances.reconstructURI(instance, original);
    }

    /** An instance, and how one is chosen again. */
    private record Chosen(ServiceInstance instance, Supplier<ServiceInstance> again) {}
}
