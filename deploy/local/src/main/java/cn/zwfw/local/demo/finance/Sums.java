package cn.zwfw.local.demo.finance;

import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import java.io.IOException;
import java.math.BigDecimal;

/** What the department's funds of the year come to; read before, and held against each change. */
final class Sums {

    private final Gateway gateway;
    private final String path;
    private final Sum before;

    Sums(Gateway gateway, Fund fund) throws IOException, InterruptedException {
        this.gateway = gateway;
        this.path = "/public/funds/totals?year=2026&region=620100&department=" + fund.department();
        this.before = read();
    }

    /**
     * Everything is as before but for these.
     *
     * @throws Surprise when it is not, to the fen
     */
    void mustHaveGrownBy(int funds, String budget, String current, String allocated)
            throws IOException, InterruptedException {
        var expected =
                new Sum(
                        before.funds + funds,
                        before.budget.add(new BigDecimal(budget)),
                        before.current.add(new BigDecimal(current)),
                        before.allocated.add(new BigDecimal(allocated)));
        var now = read();
        if (!now.equals(expected)) {
            throw new Surprise("the totals are " + now + ", not " + expected);
        }
    }

    private Sum read() throws IOException, InterruptedException {
        var total = gateway.get(null, path).must(200).json().path("total");
        return new Sum(
                total.path("funds").asLong(),
                new BigDecimal(total.path("budget").asString()),
                new BigDecimal(total.path("currentBudget").asString()),
                new BigDecimal(total.path("allocated").asString()));
    }

    /** All with two decimals, so that equal sums are equal. */
    private record Sum(long funds, BigDecimal budget, BigDecimal current, BigDecimal allocated) {}
}
