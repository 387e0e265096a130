package cn.zwfw.local.demo.acting;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.client.Door;
import cn.zwfw.local.client.Surprise;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls the platform through its only door, and prints every call and answer. */
public final class Gateway {

    private static final int SHOWN = 400;
    private static final int PATIENCE = 100;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Door door;
    private final PrintStream out;

    public Gateway(PrintStream out, String service) {
        this(out, new Door(service));
    }

    /** That of a service by another door than the city's. */
    public Gateway(PrintStream out, Door door) {
        this.out = out;
        this.door = door;
    }

    public Answer get(@Nullable String user, String path) throws IOException, InterruptedException {
        return send(user, "GET", path, null, null, null);
    }

    public Answer create(@Nullable String user, String path, String body)
            throws IOException, InterruptedException {
        return send(user, "POST", path, null, UUID.randomUUID().toString(), body);
    }

    public Answer create(String user, String path, String etag, String body)
            throws IOException, InterruptedException {
        return send(user, "POST", path, etag, UUID.randomUUID().toString(), body);
    }

    /**
     * Reads until what is looked for is there; told once, when it is.
     *
     * @param found what is looked for in the answer, empty while it is not there
     * @throws Surprise when it does not come
     */
    public String until(@Nullable String user, String path, Function<Answer, String> found)
            throws IOException, InterruptedException {
        for (int tries = 0; tries < PATIENCE; tries++) {
            var answer = door.call(user, "GET", path, null, null, null).must(200);
            if (!found.apply(answer).isEmpty()) {
                return found.apply(get(user, path));
            }
            Thread.sleep(PAUSE);
        }
        throw new Surprise("waited in vain at " + path);
    }

    /**
     * Reads until it is there; told once, when it is.
     *
     * @throws Surprise when it does not come
     */
    public void untilFound(@Nullable String user, String path)
            throws IOException, InterruptedException {
        for (int tries = 0; tries < PATIENCE; tries++) {
            if (door.call(user, "GET", path, null, null, null).status() == 200) {
                get(user, path).must(200);
                return;
            }
            Thread.sleep(PAUSE);
        }
        throw new Surprise("waited in vain for " + path);
    }

    public Answer post(@Nullable String user, String path, String etag, String body)
            throws IOException, InterruptedException {
        return send(user, "POST", path, etag, null, body);
    }

    /**
     * Has a secret made, which is not printed.
     *
     * @throws Surprise when none is
     */
    public Answer issue(String user, String path, String etag)
            throws IOException, InterruptedException {
        var answer = door.call(user, "POST", path, etag, null, "").must(200);
        out.printf("%-34s POST %s%n  → 200 (a secret)%n", user, door.api() + path);
        return answer;
    }

    public Answer put(String user, String path, @Nullable String etag, String body)
            throws IOException, InterruptedException {
        return send(user, "PUT", path, etag, null, body);
    }

    public Answer upload(String user, String path, byte[] file)
            throws IOException, InterruptedException {
        return shown(user, "PUT", path, door.upload(user, path, file));
    }

    public byte[] download(String user, String path) throws IOException, InterruptedException {
        var file = door.download(user, path);
        out.printf("%-34s GET %s%n  → 200 (%d bytes)%n", user, door.api() + path, file.length);
        return file;
    }

    /** Lets a system that the demo did not know call with a token of its own. */
    public void admit(String system, String token) {
        door.admit(system, token);
    }

    public void tell(String line) {
        out.println("\n== " + line);
    }

    public String organOf(String user) throws IOException, InterruptedException {
        return door.organOf(user);
    }

    private Answer send(
            @Nullable String user,
            String method,
            String path,
            @Nullable String etag,
            @Nullable String key,
            @Nullable String body)
            throws IOException, InterruptedException {
        return shown(user, method, path, door.call(user, method, path, etag, key, body));
    }

    private Answer shown(@Nullable String user, String method, String path, Answer answer) {
        out.printf("%-34s %s %s%n", user == null ? "(anybody)" : user, method, door.api() + path);
        out.printf("  → %d %s%n", answer.status(), shortened(answer.body()));
        return answer;
    }

    private static String shortened(String body) {
        var line = body.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …";
    }
}
