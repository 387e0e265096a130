package cn.zwfw.supervision.ledger;

import cn.zwfw.platform.event.history.TopicHistory.Heard;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For operators: the digests of what is derived, and making all of it again. */
@Component
@Endpoint(id = "ledger")
class LedgerEndpoint {

    private final Rebuild rebuild;

    LedgerEndpoint(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @ReadOperation
    Map<String, String> digests() {
        return rebuild.digests();
    }

    @WriteOperation
    Heard rebuild() {
        return rebuild.run();
    }
}
