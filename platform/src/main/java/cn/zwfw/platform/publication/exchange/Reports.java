package cn.zwfw.platform.publication.exchange;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.ServiceProblem;
import cn.zwfw.platform.problem.answer.Problems;
import cn.zwfw.platform.publication.exchange.Batch.Outcome;
import cn.zwfw.platform.publication.exchange.Batch.Result;
import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.publication.revision.Release;
import cn.zwfw.platform.publication.revision.Revisions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what districts publish in systems of their own into the city's library (B2, B3). Entries of
 * one batch are independent: what is sound is kept, what is not is answered with what to mend. A
 * repeated batch changes nothing.
 */
@Service
@Cites(
        value = {"A12", "B2", "B3", "B7"},
        rows = "P14")
class Reports {

    private final Lists lists;
    private final Revisions revisions;
    private final Examination examination;
    private final Release release;
    private final AuditTrail audit;
    private final Problems problems;

    Reports(
            Lists lists,
            Revisions revisions,
            Examination examination,
            Release release,
            AuditTrail audit,
            Problems problems) {
        this.lists = lists;
        this.revisions = revisions;
        this.examination = examination;
        this.release = release;
        this.audit = audit;
        this.problems = problems;
    }

    /**
     * Keeps every entry of the batch that is sound.
     *
     * @throws InvalidInput when there is no such list
     * @throws NotAllowed when the system is of no region
     */
    @Transactional
    public Batch.Answer take(@Nullable String list, Batch batch, Caller system) {
        var region = Optional.ofNullable(system.region());
        return new Batch.Answer(
                take(
                        lists.named(list),
                        batch.entries(),
                        system,
                        region.orElseThrow(() -> NotAllowed.because("forbidden"))));
    }

    private <C> List<Outcome> take(
            Lists.Kept<C> list, List<ReportedEntry> entries, Caller system, String region) {
        var shelf =
                new Shelf<>(
                        list.list(),
                        entries.stream().map(ReportedEntry::code).distinct().toList(),
                        revisions,
                        release);
        var outcomes =
                entries.stream().map(entry -> take(list, entry, system, region, shelf)).toList();
        shelf.release();
        return outcomes;
    }

    private <C> Outcome take(
            Lists.Kept<C> list, ReportedEntry entry, Caller system, String region, Shelf<C> shelf) {
        try {
            var current = shelf.current(entry.code());
            if (current != null && entry.number() <= current.number()) {
                examination.mustBeKnown(list, entry, region, shelf);
                return new Outcome(entry.code(), entry.number(), Result.KNOWN, null);
            }
            var examined = examination.examine(list, entry, region, current);
            shelf.put(entry, examined, system.id(), region);
            audit.record(system, "entry.reported", entry.code(), "revision " + entry.number());
            return new Outcome(entry.code(), entry.number(), Result.STORED, null);
        } catch (InvalidInput | Conflict refused) {
            return refused(entry, refused);
        }
    }

    private Outcome refused(ReportedEntry entry, ServiceProblem why) {
        return new Outcome(
                entry.code(), entry.number(), Result.REFUSED, problems.document(why, null));
    }
}
