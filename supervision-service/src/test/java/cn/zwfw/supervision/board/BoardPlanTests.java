package cn.zwfw.supervision.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.PlanRecorder;
import cn.zwfw.platform.testing.PlanRecorder.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the board asks, and what looks for due clocks, never reads a table from one end to the
 * other. The build tries it on 20,000 cases; {@code deploy/bench/board} on a million, and then
 * measures.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Cites(value = "A14", rows = "S9")
class BoardPlanTests {

    private static final int CASES = Integer.getInteger("bench.cases", 20_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 0);

    private PlanRecorder recorder;
    private List<BoardQuestion> plain;
    private List<BoardQuestion> recorded;

    @BeforeAll
    void fill() {
        var many = new ManyCases(System.getProperty("bench.database"));
        many.fill(CASES);
        recorder = new PlanRecorder(many.source());
        plain = BoardQuestion.all(JdbcClient.create(many.source()));
        recorded = BoardQuestion.all(JdbcClient.create(recorder));
    }

    @AfterAll
    void measure() throws IOException {
        if (ROUNDS > 0) {
            new BoardBench(plain, recorded, recorder)
                    .measure(ROUNDS, CASES, Path.of("target/bench"));
        }
    }

    Stream<BoardQuestion> questions() {
        return recorded.stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAnsweredFromIndexes(BoardQuestion question) {
        var plans = recorder.plansOf(question.asked());

        assertThat(plans).isNotEmpty();
        assertThat(plans.stream().map(Plan::scanned).flatMap(List::stream))
                .doesNotContain("case_entry", "card", "watched", "told_card", "ledger_entry");
    }
}
