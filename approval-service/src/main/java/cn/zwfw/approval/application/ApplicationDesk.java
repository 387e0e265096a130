package cn.zwfw.approval.application;

import cn.zwfw.approval.application.discarded.DiscardedMaterials;
import cn.zwfw.approval.casefile.CaseDesk;
import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.joint.JointDesk;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.theme.Themes;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Version;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications from the draft to their cases; only their owner is at this desk. */
@Component
@Cites(
        value = {"A2", "A11", "行政许可法 29"},
        rows = "V3")
class ApplicationDesk {

    private static final int MOST_DRAFTS = 50;

    private final Applications applications;
    private final HandedInMaterials materials;
    private final DiscardedMaterials discarded;
    private final Themes themes;
    private final Admission admission;
    private final Cases cases;
    private final CaseDesk desk;
    private final JointDesk joint;
    private final AuditTrail audit;
    private final Clock clock;

    ApplicationDesk(
            Applications applications,
            HandedInMaterials materials,
            DiscardedMaterials discarded,
            Themes themes,
            Admission admission,
            Cases cases,
            CaseDesk desk,
            JointDesk joint,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.materials = materials;
        this.discarded = discarded;
        this.themes = themes;
        this.admission = admission;
        this.cases = cases;
        this.desk = desk;
        this.joint = joint;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Application draft(Apply content, Caller caller) {
        check(content);
        var room = applications.room(caller.id());
        if (room.drafts() >= MOST_DRAFTS) {
            throw Conflict.because("too-many-drafts", MOST_DRAFTS);
        }
        var id = room.id();
        var draft = new Application(id, 1, caller.id(), content, null);
        applications.add(draft);
        audit.record(caller, "application.drafted", id.toString(), "");
        return draft;
    }

    @Transactional
    Application redraft(UUID id, @Nullable String ifMatch, Apply content, Caller caller) {
        var draft = drafted(id, ifMatch, caller);
        check(content);
        var changed = draft.with(content);
        applications.save(changed);
        audit.record(caller, "application.redrafted", id.toString(), "");
        return changed;
    }

    /** What is applied for in a draft of one's own; nothing once it is handed in. */
    @Transactional(readOnly = true)
    List<String> draftedItems(UUID id, Caller caller) {
        return applications
                .find(id)
                .filter(any -> any.isDraft() && any.owner().equals(caller.id()))
                .map(Application::items)
                .orElse(List.of());
    }

    /** A draft that is given up; nobody reads its materials any more. */
    @Transactional
    void discard(UUID id, @Nullable String ifMatch, Caller caller) {
        drafted(id, ifMatch, caller);
        discarded.addAll(id);
        applications.remove(id);
        audit.record(caller, "application.discarded", id.toString(), "");
    }

    /**
     * Hands the application in: a case for each item, all or none, joined if it has a theme.
     *
     * @throws Conflict when it was handed in before, or an item cannot be applied for any more
     * @throws InvalidInput when required materials are missing, or the theme has changed; all that
     *     is wrong is named
     */
    @Transactional
    Application submit(UUID id, Caller caller) {
        var draft = applications.locked(id, caller.id());
        if (!draft.isDraft()) {
            throw Conflict.because("application-submitted");
        }
        var listed = draft.items().stream().map(admission::listed).toList();
        themes.check(draft.content().theme(), draft.items());
        requireMaterials(draft);
        var submitted = draft.submitted(clock.instant());
        applications.saveSubmitted(submitted);
        listed.forEach(item -> desk.open(item, id, caller));
        var theme = draft.content().theme();
        if (theme != null) {
            joint.join(id, theme, caller);
        }
        return submitted;
    }

    /** Whether materials may still be added: to a draft, and while a supplement is waited for. */
    @Transactional
    void requireOpenToMaterials(UUID id, Caller caller) {
        var application = applications.locked(id, caller.id());
        if (!application.isDraft() && cases.of(id).stream().noneMatch(ApplicationDesk::waits)) {
            throw Conflict.because("application-closed-to-materials");
        }
    }

    private static boolean waits(Case any) {
        return any.state() == CaseState.SUPPLEMENT;
    }

    private Application drafted(UUID id, @Nullable String ifMatch, Caller caller) {
        var draft = applications.locked(id, caller.id());
        new Version(draft.version()).mustMatch(ifMatch);
        if (!draft.isDraft()) {
            throw Conflict.because("application-submitted");
        }
        return draft;
    }

    private void check(Apply content) {
        content.applicant().check();
        var seen = new HashSet<String>();
        for (int at = 0; at < content.items().size(); at++) {
            if (!seen.add(content.items().get(at))) {
                throw InvalidInput.of(Violation.at("/items/" + at, "item-twice"));
            }
        }
        themes.check(content.theme(), content.items());
    }

    private void requireMaterials(Application draft) {
        var needed = themes.materials(draft.content().theme(), draft.items());
        if (needed.isEmpty()) {
            return;
        }
        var there =
                materials.of(draft.id()).stream().map(HandedIn::name).collect(Collectors.toSet());
        List<Violation> missing =
                needed.stream()
                        .filter(name -> !there.contains(name))
                        .map(name -> Violation.at("/materials", "material-missing", name))
                        .toList();
        InvalidInput.unlessEmpty(missing);
    }
}
