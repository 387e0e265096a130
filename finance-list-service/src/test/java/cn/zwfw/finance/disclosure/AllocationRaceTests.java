package cn.zwfw.finance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.finance.fund.FundDrafts;
import cn.zwfw.finance.money.Amount;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The bureau takes away while the department hands out: one of the two is refused. */
@ServiceTest
@Cites(value = "A13(2)", rows = "F1")
class AllocationRaceTests {

    @LocalServerPort int port;

    @RepeatedTest(8)
    void neverIsMoreAllocatedThanThereIs(RepetitionInfo repetition) throws Exception {
        var code = FundDrafts.code(500 + repetition.getCurrentRepetition());
        var bureau = Reviews.ofBureau(port);
        var department = Reviews.ofDepartment(port);
        bureau.publishes(FundDrafts.add(FundDrafts.fund(code, "100.00", "100.00")));
        var handsOut =
                department.upToTheLast(FundDrafts.disclose(FundDrafts.disclosure(code, "80.00")));
        var takesAway =
                bureau.upToTheLast(
                        FundDrafts.adjust(code, FundDrafts.fund(code, "100.00", "70.00")));

        var answers =
                atOnce(
                        () -> department.decides(handsOut, Duty.FINANCE_BUREAU),
                        () -> bureau.decides(takesAway, Duty.FINANCE_BUREAU));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        var read = Api.nobody(port).get("/public/funds/" + code).json();
        var current = Amount.of(read.at("/fund/content/currentBudget").asString());
        assertThat(Amount.of(read.path("allocated").asString())).isLessThanOrEqualTo(current);
    }

    private static List<Answer> atOnce(Callable<Answer> first, Callable<Answer> second)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(() -> after(barrier, first));
            var other = both.submit(() -> after(barrier, second));
            return List.of(one.get(), other.get());
        }
    }

    private static Answer after(CyclicBarrier barrier, Callable<Answer> act) throws Exception {
        barrier.await();
        return act.call();
    }
}
