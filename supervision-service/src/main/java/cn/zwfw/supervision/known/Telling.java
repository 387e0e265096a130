package cn.zwfw.supervision.known;

import cn.zwfw.supervision.ledger.LedgerEntry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an entry of the ledger says. */
@Component
public class Telling {

    private final JsonMapper json;

    public Telling(JsonMapper json) {
        this.json = json;
    }

    public <T> T read(LedgerEntry entry, Class<T> as) {
        return json.treeToValue(entry.data(), as);
    }
}
