package cn.zwfw.approval.archive;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.ServiceProblem;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Archives what has rested at its end for long enough. */
@Component
@Cites(value = "A18", rows = "V8")
class ArchivingJob {

    private static final int AT_ONCE = 100;
    private static final Logger log = LoggerFactory.getLogger(ArchivingJob.class);

    private final FinishedCases finished;
    private final Archiving archiving;
    private final ArchiveSettings settings;
    private final Clock clock;

    ArchivingJob(
            FinishedCases finished, Archiving archiving, ArchiveSettings settings, Clock clock) {
        this.finished = finished;
        this.archiving = archiving;
        this.settings = settings;
        this.clock = clock;
    }

    /** Goes through what is due; another instance at the same case finds it done. */
    @Scheduled(fixedDelayString = "${zwfw.archive.every:10m}")
    void archive() {
        List<String> due = due("");
        while (!due.isEmpty()) {
            due.forEach(this::archive);
            due = due(due.getLast());
        }
    }

    private void archive(String number) {
        try {
            archiving.archive(number, Caller.PLATFORM, _ -> {});
        } catch (ServiceProblem refused) {
            log.warn("case {} was not archived: {}", number, refused.code());
        } catch (RuntimeException failed) {
            log.error("case {} was not archived", number, failed);
        }
    }

    private List<String> due(String after) {
        return finished.endedBefore(clock.instant().minus(settings.after()), after, AT_ONCE);
    }
}
