package cn.zwfw.approval.archive;

import cn.zwfw.approval.archive.Packages.Packed;
import cn.zwfw.approval.archive.pack.PackageFolder;
import cn.zwfw.approval.casefile.CaseDesk;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.CaseChange;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.approval.life.Act;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.life.LifeCycle;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.ServiceProblem;
import cn.zwfw.platform.problem.Unavailable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Archives a case: first the file, without a transaction however long it takes, then the rows with
 * the change of the case. A file that no row names was left behind and is nothing; it goes when the
 * case is archived.
 */
@Component
@Cites(value = "A18", rows = "V8")
public class Archiving {

    private static final Logger log = LoggerFactory.getLogger(Archiving.class);

    private final FinishedCases finished;
    private final Packages packages;
    private final PackageFolder folder;
    private final PackageKeys keys;
    private final PackageChecks checks;
    private final ArchivedCases archived;
    private final CaseDesk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Archiving(
            FinishedCases finished,
            Packages packages,
            PackageFolder folder,
            PackageKeys keys,
            PackageChecks checks,
            ArchivedCases archived,
            CaseDesk desk,
            TransactionTemplate transaction,
            Clock clock) {
        this.finished = finished;
        this.packages = packages;
        this.folder = folder;
        this.keys = keys;
        this.checks = checks;
        this.archived = archived;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Archives a case that is over.
     *
     * @param mayBeArchived refuses by throwing
     * @throws Conflict when it is not over, or archived already
     */
    public ArchivedCase archive(String number, Caller caller, Consumer<Case> mayBeArchived) {
        return keep(pack(number, mayBeArchived), caller);
    }

    Packed pack(String number, Consumer<Case> mayBeArchived) {
        var whole = finished.read(number, mayBeArchived);
        try {
            return packages.pack(whole);
        } catch (Unavailable away) {
            if (archived.find(number).isPresent()) {
                // somebody was faster and has tidied up our file
                LifeCycle.after(CaseState.ARCHIVED, Act.ARCHIVE);
            }
            throw away;
        }
    }

    ArchivedCase keep(Packed packed, Caller caller) {
        var number = packed.finished().number();
        try {
            transaction.executeWithoutResult(_ -> move(packed, caller));
        } catch (ServiceProblem refused) {
            // any other failure may have come after the commit: then the file is needed
            tidy(number, packed.file());
            throw refused;
        }
        tidy(number, packed.file());
        return archived.find(number).orElseThrow();
    }

    private void move(Packed packed, Caller caller) {
        var number = packed.finished().number();
        desk.change(number, caller, _ -> {}, new Archive(packed));
        var at = clock.instant();
        archived.add(packed.finished(), packed.file(), packed.written(), at);
        keys.add(number, packed.seal());
        checks.put(number, at, List.of());
    }

    /** Of all files of a case only the one that its row names stays. */
    private void tidy(String number, String file) {
        try {
            var kept = archived.find(number);
            if (kept.isPresent()) {
                folder.keepOnly(number, kept.get().file());
            } else {
                folder.delete(file);
            }
        } catch (IOException | RuntimeException later) {
            log.warn("files were left behind of case {}", number, later);
        }
    }

    /** The act, on the case as it was packed. */
    private record Archive(Packed packed) implements CaseChange {

        @Override
        public Case on(Case before, Moment moment) {
            var after = before.archived();
            if (before.version() != packed.finished().file().version()) {
                throw Conflict.because("archive-overtaken");
            }
            return after;
        }

        @Override
        public String opinion() {
            var written = packed.written();
            return "归档信息包清单摘要 " + written.algorithm() + ":" + written.digest();
        }
    }
}
