package cn.zwfw.platform.audit.chain;

import cn.zwfw.platform.audit.AuditCodes;
import cn.zwfw.platform.audit.AuditEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry with the code it was written with.
 *
 * @param xid the transaction that wrote it; 0 for what was there before the chain
 * @param code hexadecimal; none before the chain
 * @param key the id of the key of the code
 */
public record StoredEntry(AuditEntry entry, long xid, @Nullable String code, @Nullable String key) {

    /** Whether it was written by whoever has the key, or before there was one. */
    public boolean isGenuine(AuditCodes codes) {
        return (xid == 0 && code == null) || codes.proves(key, code, entry.canonical());
    }

    /** As if it bore another number. */
    public StoredEntry numbered(long id) {
        var renumbered =
                new AuditEntry(
                        id,
                        entry.at(),
                        entry.person(),
                        entry.organ(),
                        entry.region(),
                        entry.act(),
                        entry.subject(),
                        entry.detail(),
                        entry.traceId());
        return new StoredEntry(renumbered, xid, code, key);
    }

    /** What its leaf is made of; the code has one length for one key. */
    byte[] covered() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(entry.canonical());
        var rest = Objects.requireNonNullElse(key, "") + " " + Objects.requireNonNullElse(code, "");
        bytes.writeBytes(rest.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
