package cn.zwfw.platform.publication.workbook;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.problem.Busy;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.TooLarge;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.problem.Violations;
import cn.zwfw.platform.publication.ChangeDesk;
import cn.zwfw.platform.publication.ChangeView;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.draft.DraftHead;
import cn.zwfw.platform.publication.draft.SentEntries;
import cn.zwfw.platform.workbook.WorkbookLimits;
import cn.zwfw.platform.workbook.WorkbookReader;
import cn.zwfw.platform.workbook.WorkbookUnreadable;
import cn.zwfw.platform.workbook.csv.CsvWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/**
 * Loads a workbook as one draft, all of it or nothing. The whole upload is taken before the
 * transaction begins, so that a slow caller keeps no connection waiting.
 */
@Service
@Cites(
        value = {"A11", "B6"},
        rows = {"P11", "X3a"})
class WorkbookLoading {

    private static final WorkbookLimits LIMITS = WorkbookLimits.standard();
    private static final Set<String> PARAMETERS =
            Set.of("list", "kind", "ground", "reason", "effectiveFrom");

    /** Each may hold the shared texts of its workbook in memory. */
    private final Semaphore places = new Semaphore(4);

    private final WorkbookForms forms;
    private final ChangeDesk desk;
    private final OnceOnly once;
    private final String api;

    WorkbookLoading(
            WorkbookForms forms, ChangeDesk desk, OnceOnly once, @Value("${zwfw.api}") String api) {
        this.forms = forms;
        this.desk = desk;
        this.once = once;
        this.api = api;
    }

    /**
     * Drafts a change of what the rows say.
     *
     * @throws InvalidInput with every wrong cell
     * @throws Busy when too many are loading
     */
    ResponseEntity<byte[]> load(DraftHead head, String key, Sent upload, Caller caller) {
        var form = forms.get(head.list());
        var named = head.in(form.list().name());
        mustBringContent(form, head.kind());
        return read(
                form,
                upload,
                (entries, digest) ->
                        once.answer(
                                caller,
                                key,
                                new Asked(head, digest),
                                () -> ChangeView.created(api, desk.draft(named, entries, caller))));
    }

    /**
     * Lets what the rows say take the place of all entries of a draft.
     *
     * @throws InvalidInput with every wrong cell
     * @throws Busy when too many are loading
     */
    ChangeRequest replace(UUID id, @Nullable String ifMatch, Sent upload, Caller caller) {
        var matter = desk.matterOf(id, caller);
        var form = forms.get(matter.list());
        mustBringContent(form, matter.kind().code());
        return read(form, upload, (entries, _) -> desk.refill(id, ifMatch, entries, caller));
    }

    private <T> T read(WorkbookForm form, Sent upload, BiFunction<SentEntries, String, T> act) {
        if (!places.tryAcquire()) {
            throw Busy.now();
        }
        var found = new Violations();
        var flaws = new CellFlaws(found);
        var bytes = new DigestInputStream(upload.body(), sha256());
        try (var workbook =
                        upload.isCsv() ? CsvWorkbook.of(form.template(), bytes, LIMITS) : bytes;
                var rows = WorkbookReader.open(form.template(), workbook, LIMITS, flaws::unread)) {
            var digest = HexFormat.of().formatHex(bytes.getMessageDigest().digest());
            return act.apply(
                    new SentEntries(new WorkbookEntries(form, rows, flaws), found), digest);
        } catch (WorkbookUnreadable refused) {
            throw refused.code().equals("too-large")
                    ? TooLarge.above(LIMITS.uploadBytes())
                    : InvalidInput.of(Violation.at("", "workbook-" + refused.code()));
        } catch (InvalidInput wrong) {
            throw wrong.placed(WorkbookLoading::inQuery);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            places.release();
        }
    }

    private static void mustBringContent(WorkbookForm form, String code) {
        var kinds = form.list().kinds();
        var takes = kinds.stream().filter(WorkbookLoading::bringsContent).map(Kind::code).toList();
        if (kinds.stream().anyMatch(kind -> kind.code().equals(code)) && !takes.contains(code)) {
            throw InvalidInput.of(
                    Violation.at(
                            "?kind",
                            "kind-not-by-workbook",
                            code,
                            takes.stream().collect(Collectors.joining(", "))));
        }
    }

    private static boolean bringsContent(Kind kind) {
        return kind.effects().keySet().stream().allMatch(Effect::bringsContent);
    }

    /** What is a field of the body elsewhere is a query parameter here, or the workbook itself. */
    private static Violation inQuery(Violation wrong) {
        if (!wrong.pointer().startsWith("/")) {
            return wrong;
        }
        var name = wrong.pointer().substring(1);
        return Violation.at(
                PARAMETERS.contains(name) ? "?" + name : "", wrong.code(), wrong.facts().toArray());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** What was sent, a workbook or the CSV of its one sheet. */
    record Sent(InputStream body, boolean isCsv) {}

    /** What a key stands for: the same workbook for the same change. */
    private record Asked(DraftHead head, String digest) {}
}
