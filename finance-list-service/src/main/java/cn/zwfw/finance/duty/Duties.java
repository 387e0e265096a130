package cn.zwfw.finance.duty;

import cn.zwfw.platform.citation.Cites;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What departments owe, as their funds come and go; every change is told. */
@Component
@Cites(
        value = {"A13(2)", "A25"},
        rows = "F3")
public class Duties {

    private static final Logger log = LoggerFactory.getLogger(Duties.class);

    private final DutyRows rows;
    private final DutyEvents events;
    private final TransactionTemplate transactions;

    Duties(DutyRows rows, DutyEvents events, TransactionTemplate transactions) {
        this.rows = rows;
        this.events = events;
        this.transactions = transactions;
    }

    /** The fund is listed: its department owes everything. */
    public void listed(String fund, int year, String department, String region) {
        tell(rows.begin(fund, year, department, region));
    }

    public void cancelled(String fund) {
        tell(rows.drop(fund));
    }

    /** These are what is disclosed of the fund now. */
    public void disclosed(String fund, Set<DutyKind> disclosed) {
        tell(rows.settle(fund, disclosed));
    }

    /** Tells of what has become late. */
    @Scheduled(fixedDelayString = "${zwfw.disclosure.look-every:1m}")
    void tellOfLate() {
        try {
            var more = true;
            while (more) {
                more =
                        Boolean.TRUE.equals(
                                transactions.execute(_ -> {
                                    var late = rows.takeLate();
                                    tell(late);
                                    return !late.isEmpty();
                                }));
            }
        } catch (RuntimeException failed) {
            log.error("late disclosures were not told of", failed);
        }
    }

    private void tell(List<DisclosureDuty> changed) {
        changed.forEach(events::tell);
    }
}
