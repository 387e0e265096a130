package cn.zwfw.platform.idempotency;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a creating request safe to repeat. Key, act and answer are stored in one transaction; a
 * repetition that arrives meanwhile waits for the first at the key's row and gets its answer.
 */
@Component
@Cites(rows = "X3a")
public class OnceOnly {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    OnceOnly(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does the act, or answers as it was answered before.
     *
     * @param request what was asked; a key cannot be used again for something else
     * @throws InvalidInput when the key is malformed
     * @throws Conflict when the key was used for another request
     */
    @Transactional
    public ResponseEntity<byte[]> answer(
            Caller caller, String key, Object request, Supplier<Created> act) {
        return answer(caller.id(), key, digest(request), act);
    }

    /**
     * The same for who did not sign in: people who choose the same key are told apart by what they
     * ask, so that none is in another's way.
     *
     * @throws InvalidInput when the key is malformed
     */
    @Transactional
    public ResponseEntity<byte[]> answerUnknown(String key, Object request, Supplier<Created> act) {
        var digest = digest(request);
        return answer("without-login:" + digest, key, digest, act);
    }

    private String digest(Object request) {
        return CanonicalJson.digest(json.writeValueAsString(request));
    }

    private ResponseEntity<byte[]> answer(
            String who, String key, String digest, Supplier<Created> act) {
        if (!KEY.matcher(key).matches()) {
            throw InvalidInput.of(Violation.at("#Idempotency-Key", "idempotency-key-invalid"));
        }
        var isFirst =
                database.sql(
                                        """
                                        insert into idempotency_key (caller, key, digest, created_at)
                                        values (?, ?, ?, ?) on conflict do nothing
                                        """)
                                .params(who, key, digest, Timestamp.from(clock.instant()))
                                .update()
                        == 1;
        return isFirst ? answerFirst(who, key, act.get()) : answerAgain(who, key, digest);
    }

    private ResponseEntity<byte[]> answerFirst(String who, String key, Created created) {
        var body = json.writeValueAsString(created.body());
        database.sql(
                        """
                        update idempotency_key set status = 201, location = ?, etag = ?, body = ?
                        where caller = ? and key = ?
                        """)
                .params(created.location().toString(), created.etag(), body, who, key)
                .update();
        return created(created.location(), created.etag(), body);
    }

    private ResponseEntity<byte[]> answerAgain(String who, String key, String digest) {
        return database.sql(
                        """
                        select digest, location, etag, body from idempotency_key
                        where caller = ? and key = ?
                        """)
                .params(who, key)
                .query((row, _) -> {
                    if (!row.getString("digest").equals(digest)) {
                        throw Conflict.because("idempotency-key-reused");
                    }
                    return created(
                            URI.create(row.getString("location")),
                            row.getString("etag"),
                            row.getString("body"));
                })
                .single();
    }

    private static ResponseEntity<byte[]> created(URI location, String etag, String body) {
        return ResponseEntity.created(location)
                .header(HttpHeaders.ETAG, etag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** What an act created. */
    public record Created(URI location, String etag, Object body) {}
}
