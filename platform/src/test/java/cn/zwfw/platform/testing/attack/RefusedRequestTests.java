package cn.zwfw.platform.testing.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TableRows;
import cn.zwfw.platform.testing.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation there is, called by whom it is not for, with tokens that are none, and with
 * everything that nobody should send: it is refused with a problem document, and nothing is stored.
 */
@Cites(value = "A17", rows = "X5")
public abstract class RefusedRequestTests {

    private static final Set<String> WANTING = Set.of("busy", "power-list-away");

    private final String base;
    private final AccessTable table;

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    /**
     * Tests of a service.
     *
     * @param base what every path begins with, {@code /api/power-list/v1}
     */
    protected RefusedRequestTests(String base) {
        this.base = base;
        this.table = AccessTable.read().under(base);
    }

    /** The path of something that could be there and is not. */
    protected abstract String filled(String path);

    @Test
    void theTableOfAccessSaysWhoMayCallEachOperation() throws IOException {
        var declared =
                operations().stream().collect(Collectors.toMap(this::name, Operation::duties));

        assertThat(table.duties()).isEqualTo(declared);
        assertThat(table.operations()).isEqualTo(documented());
    }

    @Test
    void whatNobodyShouldSendIsRefusedByEveryOperation() {
        var caller = TestTokens.holderOfEveryDuty(port, base);

        assertThatNothingIsFoundBy(
                operation ->
                        Stream.concat(
                                operation
                                        .hostile()
                                        .map(trick -> fault(operation, trick, caller, false)),
                                Stream.of(operation.withUnknownParameter())
                                        .map(trick -> fault(operation, trick, caller, true))),
                1000);
    }

    @Test
    void eachOperationIsOpenToItsDutiesAlone() {
        assertThatNothingIsFoundBy(
                operation ->
                        operation.duties().isEmpty()
                                ? Stream.empty()
                                : Stream.concat(
                                        Stream.of(shut(operation, "no token", null)),
                                        Arrays.stream(Duty.values())
                                                .map(duty -> opened(operation, duty))),
                100);
    }

    @Test
    void noOperationTakesAWrongToken() {
        var wrong = WrongTokens.all();

        assertThatNothingIsFoundBy(
                operation ->
                        wrong.entrySet().stream()
                                .map(token -> shut(operation, token.getKey(), token.getValue())),
                100);
    }

    /** On both cores: one request at a time keeps only one of them busy. */
    private void assertThatNothingIsFoundBy(
            Function<Operation, Stream<String>> attack, int fewest) {
        var before = TableRows.of(database);
        var sent = new AtomicInteger();

        var faults =
                operations().parallelStream()
                        .flatMap(attack)
                        .peek(_ -> sent.incrementAndGet())
                        .filter(fault -> !fault.isEmpty())
                        .toList();

        assertThat(faults).isEmpty();
        assertThat(sent).hasValueGreaterThan(fewest);
        assertThat(TableRows.of(database)).isEqualTo(before);
    }

    /** Whoever only reads may find nothing; whoever writes is always refused. */
    private static String fault(
            Operation operation, Trick trick, HttpCaller caller, boolean always) {
        var answer = caller.opened(trick.on(caller));
        var refused = answer.status() >= 400 ? isProblem(answer) : !operation.writes() && !always;
        return refused ? "" : told(operation, trick, answer);
    }

    private String opened(Operation operation, Duty duty) {
        var caller = TestTokens.holderOf(port, base, duty);
        var answer = caller.opened(operation.plain().on(caller));
        var right =
                operation.duties().contains(duty)
                        ? answer.status() != 401 && (answer.status() < 500 || isProblem(answer))
                        : answer.status() == 403 && isProblem(answer);
        return right ? "" : told(operation, duty, answer);
    }

    private String shut(Operation operation, String what, @Nullable String token) {
        var caller = new HttpCaller(port, base, token);
        var answer = caller.opened(operation.plain().on(caller));
        return answer.status() == 401 && isProblem(answer) ? "" : told(operation, what, answer);
    }

    private static boolean isProblem(Answer answer) {
        return (answer.status() < 500 || isWanting(answer))
                && answer.type().startsWith("application/problem+json")
                && !answer.text("detail").isBlank();
    }

    /** The power list is away here, and its own streams take all places: nothing else is. */
    private static boolean isWanting(Answer answer) {
        return answer.status() == 503 && WANTING.contains(answer.text("code"));
    }

    private static String told(Operation operation, Object what, Answer answer) {
        return operation.id() + " " + what + " → " + answer.status() + " " + answer.body();
    }

    private List<Operation> operations() {
        return Operation.all(mappings, base, this::filled);
    }

    private String name(Operation operation) {
        return operation.method() + " " + base + operation.path();
    }

    /** What the service's committed document names. */
    private Set<String> documented() throws IOException {
        var name = base.split("/", -1)[2];
        var file = Path.of("../docs/openapi", name + ".json");
        var paths = HttpCaller.JSON.readTree(Files.readString(file)).path("paths");
        return paths.properties().stream()
                .flatMap(path ->
                        path.getValue().propertyNames().stream()
                                .map(method ->
                                        method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
