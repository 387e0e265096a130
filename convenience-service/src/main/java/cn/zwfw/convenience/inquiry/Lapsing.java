package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes what was answered and not disputed in time. */
@Component
@Cites(value = "A11", rows = "C2")
class Lapsing {

    private static final Logger log = LoggerFactory.getLogger(Lapsing.class);
    private static final int AT_ONCE = 100;

    private final Inquiries inquiries;
    private final InquiryDesk desk;

    Lapsing(Inquiries inquiries, InquiryDesk desk) {
        this.inquiries = inquiries;
        this.desk = desk;
    }

    /** Goes through what is over; another instance at the same inquiry finds it done. */
    @Scheduled(fixedDelayString = "${zwfw.inquiry.lapse-every:1m}")
    void lapse() {
        List<String> over = over("");
        while (!over.isEmpty()) {
            over.forEach(this::lapse);
            over = over(over.getLast());
        }
    }

    private List<String> over(String after) {
        var now = desk.now();
        var day = now.limits().repliedBy(now.day(), now.calendar());
        return inquiries.repliedBy(day, after, AT_ONCE);
    }

    private void lapse(String number) {
        try {
            desk.change(number, InquiryAct.LAPSE, Caller.PLATFORM, Words.NONE);
        } catch (Conflict taken) {
            log.info("inquiry {} does not lapse any more: {}", number, taken.code());
        } catch (RuntimeException failed) {
            log.error("inquiry {} was not closed by time", number, failed);
        }
    }
}
