package cn.zwfw.local.demo.finance;

import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.acting.Walk;
import java.io.IOException;

/** A fund is listed, disclosed, adjusted and cancelled; the totals are right at each point. */
public final class FundChapter {

    private static final Officers BUREAU = new Officers(Walk.CITY, "finance-bureau");

    private final Gateway gateway;
    private final Walk bureau;
    private final Walk department;

    public FundChapter(Gateway gateway) {
        this.gateway = gateway;
        this.bureau = new Walk(gateway, "special-funds", BUREAU);
        this.department = new Walk(gateway, "fund-disclosures");
    }

    public void tell() throws IOException, InterruptedException {
        var fund =
                Fund.ofCity(
                        gateway.organOf(BUREAU.editor()),
                        gateway.organOf(Officers.OF_CITY.editor()));
        var sums = new Sums(gateway, fund);

        gateway.tell("财政局 lists a fund of the year, agreed with its department (A13(2))");
        bureau.change("ADD", "A13(2)", fund.entry("1000000.10"), fund.consulted());
        sums.mustHaveGrownBy(1, "1000000.10", "1000000.10", "0.00");

        gateway.tell("The department discloses how it is spent; never more than there is");
        refused(fund.disclosed("1000000.11"), "allocations-exceed-budget");
        department.change("ADD", "A13(2)", fund.disclosed("300000.07"));
        sums.mustHaveGrownBy(1, "1000000.10", "1000000.10", "300000.07");
        gateway.get(null, "/public/completeness?year=2026&department=" + fund.department())
                .must(200);

        gateway.tell("It strays from the city's priorities and is cut; the first figure stays");
        bureau.change(
                "ADJUST",
                "A13(2)-PRIORITIES",
                fund.adjusted("1000000.10", "800000.05"),
                fund.consulted());
        sums.mustHaveGrownBy(1, "1000000.10", "800000.05", "300000.07");
        var read = gateway.get(null, "/public/funds/" + fund.code()).must(200).json();
        if (read.path("figures").size() != 2
                || !read.path("remaining").asString().equals("499999.98")) {
            throw new Surprise("the figures are not all there: " + read);
        }

        gateway.tell("It is cancelled, with its ground, and counts no more");
        bureau.change("CANCEL", "A13(2)-AIM", fund.named());
        sums.mustHaveGrownBy(0, "0.00", "0.00", "0.00");
        gateway.get(null, "/public/funds/" + fund.code()).must(200);

        gateway.tell("Everybody takes the year along: as a chart, a table, and a data package");
        gateway.get(null, "/public/funds/totals.svg?by=NATURE&year=2026").must(200);
        gateway.get(null, "/public/lists/special-funds.csv?year=2026&region=620100").must(200);
        gateway.get(null, "/public/editions/2026.zip").must(200);
    }

    private void refused(String disclosure, String code) throws IOException, InterruptedException {
        var draft =
                """
                {"list": "fund-disclosures", "kind": "ADD", "ground": "A13(2)", "reason": "示例",
                 "entries": [%s]}
                """
                        .formatted(disclosure);
        var answer = gateway.create(Officers.OF_CITY.editor(), "/change-requests", draft).must(400);
        if (!answer.json().at("/errors/0/code").asString().equals(code)) {
            throw new Surprise("refused for another reason: " + answer.body());
        }
    }
}
