package cn.zwfw.bench.load;

import cn.zwfw.local.token.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The powers that were published for the bench, and who signs in for them. */
final class Prepared {

    private static final int APPLICANTS = 9;

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Map<String, Object>> rows;

    private Prepared(List<Power> powers) {
        var applicants =
                IntStream.rangeClosed(1, APPLICANTS).mapToObj(n -> "applicant." + n).toList();
        this.rows =
                applicants.stream()
                        .flatMap(applicant -> powers.stream().map(power -> row(power, applicant)))
                        .toList();
    }

    /** As the seed left it in the folder of the run; signs everybody in, so that no load does. */
    static Prepared in(Path run) {
        var powers =
                JsonMapper.builder()
                        .build()
                        .readValue(run.resolve("prepared.json").toFile(), Power[].class);
        return new Prepared(List.of(powers));
    }

    private Map<String, Object> row(Power power, String applicant) {
        var row = new HashMap<String, Object>();
        row.put("code", power.code);
        row.put("organ", power.organ);
        row.put("applicant", token(applicant));
        row.put("handler", token(power.handler));
        row.put("head", token(power.head));
        return row;
    }

    private String token(String user) {
        return tokens.computeIfAbsent(user, Prepared::signedIn);
    }

    private static String signedIn(String user) {
        try {
            return "Bearer " + Token.of(user);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(over);
        }
    }

    /** One power and one applicant after the other, for ever. */
    Iterator<Map<String, Object>> inTurn() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Map<String, Object> next() {
                return rows.get(Math.floorMod(turn.getAndIncrement(), rows.size()));
            }
        };
    }

    /** What the seed writes down of each. */
    record Power(String code, String organ, String handler, String head) {}
}
