package cn.zwfw.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which thing.
 *
 * @param id its number, told apart from all others before it is written
 * @param at as exact as the database keeps it: microseconds
 * @param person login, or {@code platform}
 * @param act past fact in kebab-case
 * @param subject an identifier, never content
 */
public record AuditEntry(
        long id,
        Instant at,
        String person,
        @Nullable String organ,
        @Nullable String region,
        String act,
        String subject,
        String detail,
        @Nullable String traceId) {

    private static final int NOTHING = -1;

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The one form in which digests and codes cover it: no two entries have the same. */
    public byte[] canonical() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(id);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            write(out, person);
            write(out, organ);
            write(out, region);
            write(out, act);
            write(out, subject);
            write(out, detail);
            write(out, traceId);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NOTHING);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
