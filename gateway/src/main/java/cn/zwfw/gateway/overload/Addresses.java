package cn.zwfw.gateway.overload;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much room each address has: nobody takes all of it by being slow on many connections. */
final class Addresses {

    private final int most;
    private final Map<String, Integer> inside = new ConcurrentHashMap<>();

    Addresses(int most) {
        this.most = most;
    }

    boolean enter(String network) {
        if (inside.merge(network, 1, Integer::sum) <= most) {
            return true;
        }
        leave(network);
        return false;
    }

    void leave(String network) {
        inside.computeIfPresent(network, (_, many) -> many == 1 ? null : many - 1);
    }
}
