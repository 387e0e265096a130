package cn.zwfw.platform.testing.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.ExampleRecorder;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The calls that become examples, in other hands and with other bodies.
 *
 * <p>Before a call that will succeed, strangers make it: somebody with each duty that opens the
 * operation, but of another organ, of another level, of none, or another person, as far as the
 * table of access says that the duty does not reach. They get what it says, and what they did has
 * changed nothing: the call succeeds with the version it was made for.
 *
 * <p>After all of them, they are made again with texts that are code elsewhere, and with workbooks
 * that attack their reader: nothing runs, nothing is fetched, nothing breaks.
 */
@TestConfiguration(proxyBeanMethods = false)
public class ExampleAttack extends OncePerRequestFilter {

    private final AccessTable table = AccessTable.read();

    /** What strangers got that they should not, by operation. */
    private final Map<String, List<String>> faults = new ConcurrentHashMap<>();

    private final Map<String, KeptCall> calls = new ConcurrentHashMap<>();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var row = table.of(request.getMethod(), request.getRequestURI()).stream().findFirst();
        if (row.isEmpty()
                || calls.containsKey(row.get().operation())
                || request.getHeader(ExampleRecorder.UNRECORDED) != null) {
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readAllBytes();
        var call = KeptCall.of(request, body);
        var tries = tries(row.get(), call);
        var answered = new ContentCachingResponseWrapper(response);
        chain.doFilter(new Replayed(request, body), answered);
        if (HttpStatusCode.valueOf(answered.getStatus()).is2xxSuccessful()) {
            var seen = new String(answered.getContentAsByteArray(), UTF_8);
            calls.put(row.get().operation(), call);
            faults.put(row.get().operation(), faults(row.get(), tries, seen));
        }
        answered.copyBodyToResponse();
    }

    /** All that strangers got, unless it is what the table says: no more, and nothing else. */
    private static List<String> faults(AccessTable.Row row, List<Try> tries, String seen) {
        var outcomes = tries.stream().map(one -> one.outcome(seen)).collect(Collectors.toSet());
        return outcomes.equals(row.refusals())
                ? List.of()
                : tries.stream().map(one -> row.operation() + " " + one.told(seen)).toList();
    }

    private static List<Try> tries(AccessTable.Row row, KeptCall call) {
        var tries = new ArrayList<Try>();
        row.who()
                .forEach((duty, scope) ->
                        scope.strangers()
                                .forEach(stranger ->
                                        tries.add(
                                                new Try(
                                                        duty,
                                                        stranger,
                                                        call.by(token(stranger, duty, call))))));
        return tries;
    }

    private static String token(Stranger stranger, Duty duty, KeptCall call) {
        try {
            return stranger.token(call.claims(), duty);
        } catch (ParseException notMadeHere) {
            throw new IllegalStateException(notMadeHere);
        }
    }

    /** Fails with all that was got by it; each operation of the service that can be is tried. */
    public void gotNothing(String base) throws IOException {
        var untried =
                table.under(base).rows().stream()
                        .filter(AccessTable.Row::hasStrangers)
                        .map(AccessTable.Row::operation)
                        .filter(operation -> !calls.containsKey(operation))
                        .toList();

        var softly = new SoftAssertions();
        softly.assertThat(untried).as("operations that no example calls").isEmpty();
        softly.assertThat(faults.values().stream().flatMap(List::stream)).isEmpty();
        try (var elsewhere = Listening.begun()) {
            softly.assertThat(byTexts(new TextTricks(elsewhere.address()))).isEmpty();
            softly.assertThat(byWorkbooks(elsewhere.address())).isEmpty();
            softly.assertThat(elsewhere.wasCalled()).as("somebody was made to fetch").isFalse();
        }
        softly.assertAll();
    }

    private List<String> byTexts(TextTricks tricks) {
        return calls.entrySet().parallelStream()
                .filter(call -> call.getValue().takesJson())
                .flatMap(call ->
                        tricks.bodies(HttpCaller.JSON.readTree(call.getValue().bytes()))
                                .map(body -> {
                                    var answer = call.getValue().with(body.getBytes(UTF_8));
                                    var harmless =
                                            answer.status() < 500
                                                    && !answer.body().contains("root:x:0")
                                                    && !answer.body()
                                                            .contains(TextTricks.WORKED_OUT);
                                    return harmless
                                            ? ""
                                            : call.getKey() + " " + body + " → " + answer;
                                }))
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    private List<String> byWorkbooks(String address) throws IOException {
        var found = new ArrayList<String>();
        for (var call : calls.entrySet()) {
            if (call.getKey().endsWith("/change-requests/workbooks")) {
                var hostile = HostileWorkbooks.of(call.getValue().bytes(), address);
                for (var workbook : hostile.entrySet()) {
                    var answer = call.getValue().with(workbook.getValue());
                    if (answer.status() < 400 || answer.status() >= 500) {
                        found.add(workbook.getKey() + " → " + answer);
                    }
                }
            }
        }
        return found;
    }

    private record Try(Duty duty, Stranger stranger, Answer answer) {

        /** A status, {@code none} if nothing of what the rightful caller sees is in it, or all. */
        String outcome(String seen) {
            if (answer.status() >= 400) {
                return String.valueOf(answer.status());
            }
            return shows(answer.body(), seen) ? "let in" : "none";
        }

        String told(String seen) {
            var said = answer.body().substring(0, Math.min(answer.body().length(), 300));
            return duty + " " + stranger + " → " + outcome(seen) + " " + said;
        }

        private static boolean shows(String body, String seen) {
            var rightful = things(seen);
            var got = things(body);
            return !got.isEmpty()
                    && (rightful.isEmpty() || got.stream().anyMatch(rightful::contains));
        }

        /** The rows of a list; of a batch those that were taken; all else is one thing. */
        private static List<JsonNode> things(String body) {
            var json = json(body);
            if (json.has("results")) {
                return json.path("results")
                        .valueStream()
                        .filter(result -> !result.path("result").asString("").equals("REFUSED"))
                        .toList();
            }
            var list = json.isArray() ? json : json.path("items");
            return list.isArray() ? list.valueStream().toList() : List.of(json);
        }

        private static JsonNode json(String body) {
            try {
                return HttpCaller.JSON.readTree(body);
            } catch (JacksonException binary) {
                return HttpCaller.JSON.getNodeFactory().stringNode(body);
            }
        }
    }

    /** A request whose body was read before. */
    private static final class Replayed extends HttpServletRequestWrapper {

        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new DelegatingServletInputStream(new ByteArrayInputStream(body));
        }
    }
}
