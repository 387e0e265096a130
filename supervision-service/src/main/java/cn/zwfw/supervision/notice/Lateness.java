package cn.zwfw.supervision.notice;

import cn.zwfw.platform.citation.Cites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells once of every notice whose day passed without an answer. */
@Component
@Cites(value = "A25", rows = "S4")
class Lateness {

    private static final Logger log = LoggerFactory.getLogger(Lateness.class);
    private static final int AT_ONCE = 100;

    private final Notices notices;
    private final NoticeDesk desk;
    private final TransactionTemplate transactions;

    Lateness(Notices notices, NoticeDesk desk, TransactionTemplate transactions) {
        this.notices = notices;
        this.desk = desk;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${zwfw.notice.look-every:1m}")
    void look() {
        try {
            var more = true;
            while (more) {
                more = Boolean.TRUE.equals(transactions.execute(_ -> tellSome()));
            }
        } catch (RuntimeException failed) {
            log.error("late notices were not told of", failed);
        }
    }

    private boolean tellSome() {
        var late = notices.holdLate(desk.now().day(), AT_ONCE);
        late.forEach(desk::tellLate);
        return late.size() == AT_ONCE;
    }
}
