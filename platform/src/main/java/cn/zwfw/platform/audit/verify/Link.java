package cn.zwfw.platform.audit.verify;

import cn.zwfw.platform.audit.chain.Batch;
import cn.zwfw.platform.audit.chain.StoredEntry;
import java.util.List;

/**
 * A batch with the entries that lie between the end of the one before it and its own.
 *
 * @param entries in the order of transaction and number
 */
public record Link(Batch batch, List<StoredEntry> entries) {

    public Link {
        entries = List.copyOf(entries);
    }
}
