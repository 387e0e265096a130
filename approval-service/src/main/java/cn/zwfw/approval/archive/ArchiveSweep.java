package cn.zwfw.approval.archive;

import cn.zwfw.approval.archive.pack.PackageFolder;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Busy;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the folder: verifies packages in turn and removes what is destroyed. */
@Component
@Cites(value = "A18", rows = "V8")
public class ArchiveSweep {

    private static final int AT_ONCE = 1_000;
    private static final Logger log = LoggerFactory.getLogger(ArchiveSweep.class);

    private final JdbcClient database;
    private final PackageFolder folder;
    private final Packages packages;
    private final PackageChecks checks;
    private final ArchivedCases archived;
    private final ArchiveSettings settings;
    private final Clock clock;

    ArchiveSweep(
            JdbcClient database,
            PackageFolder folder,
            Packages packages,
            PackageChecks checks,
            ArchivedCases archived,
            ArchiveSettings settings,
            Clock clock) {
        this.database = database;
        this.folder = folder;
        this.packages = packages;
        this.checks = checks;
        this.archived = archived;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zwfw.archive.check-every:1h}")
    void verify() {
        var before = clock.instant().minus(settings.checkedEvery());
        checks.before(before, settings.checkedAtOnce()).forEach(this::verify);
        discard();
    }

    private void verify(String number) {
        try {
            var any = archived.find(number).orElseThrow();
            var findings = packages.check(any);
            checks.put(number, clock.instant(), findings);
            if (!findings.isEmpty()) {
                log.error("the package of case {} is not sound: {}", number, findings);
            }
            folder.keepOnly(number, any.file());
        } catch (Busy later) {
            log.info("the package of case {} is verified another time", number);
        } catch (IOException | RuntimeException failed) {
            log.error("the package of case {} was not verified", number, failed);
        }
    }

    /** Removes the files whose keys are destroyed. */
    public void discard() {
        database.sql("select file from archive_discard order by file limit ?")
                .param(AT_ONCE)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list()
                .forEach(this::discard);
    }

    private void discard(String file) {
        try {
            folder.delete(file);
            database.sql("delete from archive_discard where file = ?").param(file).update();
        } catch (IOException later) {
            log.error("the destroyed package {} still lies in the folder", file, later);
        }
    }
}
