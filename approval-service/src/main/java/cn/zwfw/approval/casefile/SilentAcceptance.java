package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.CaseChange;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who says nothing for five days has accepted; whether the organ looks or not. */
@Component
@Cites(value = "行政许可法 32(4)", rows = "V5")
class SilentAcceptance {

    private static final int AT_ONCE = 200;
    private static final Logger log = LoggerFactory.getLogger(SilentAcceptance.class);
    private static final CaseChange DEEMED =
            new CaseChange() {
                @Override
                public Case on(Case before, Moment moment) {
                    return before.deemedAccepted(moment.day(), moment.calendar());
                }

                @Override
                public String opinion() {
                    return "逾期未告知,自收到申请材料之日起视为受理。";
                }
            };

    private final JdbcClient database;
    private final CaseDesk desk;
    private final Clock clock;

    SilentAcceptance(JdbcClient database, CaseDesk desk, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
    }

    /** Goes through what is over; another instance at the same case finds it done. */
    @Scheduled(fixedDelayString = "${zwfw.cases.deem-every:1m}")
    void accept() {
        List<String> late = late(CityTime.today(clock), "");
        while (!late.isEmpty()) {
            late.forEach(this::accept);
            late = late(CityTime.today(clock), late.getLast());
        }
    }

    private void accept(String number) {
        try {
            desk.change(number, Caller.PLATFORM, _ -> {}, DEEMED);
        } catch (Conflict taken) {
            log.info("case {} is not silent any more: {}", number, taken.code());
        } catch (RuntimeException failed) {
            log.error("case {} was not accepted by silence", number, failed);
        }
    }

    private List<String> late(LocalDate today, String after) {
        return database.sql(
                        """
                        select number from case_file
                        where due_on < ? and state in (?, ?) and number > ?
                        order by number limit ?
                        """)
                .params(
                        today,
                        CaseState.SUBMITTED.name(),
                        CaseState.PRE_CHECK.name(),
                        after,
                        AT_ONCE)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
