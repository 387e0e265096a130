package cn.zwfw.approval.archive;

import cn.zwfw.approval.application.HandedIn;
import cn.zwfw.approval.archive.pack.PackageWriter;
import cn.zwfw.approval.material.MaterialStore;
import cn.zwfw.approval.notice.IssuedNotice;
import cn.zwfw.approval.notice.NoticeKind;
import cn.zwfw.approval.print.NoticePdf;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What goes into a package and where it lies, in the general structure of GB/T 42727. It depends on
 * the case alone, so that it can be made again.
 */
@Component
@Cites(value = "A18", rows = "V8")
class CaseContents {

    private final MaterialStore store;
    private final NoticePdf printer;

    CaseContents(MaterialStore store, NoticePdf printer) {
        this.store = store;
        this.printer = printer;
    }

    void write(FinishedCase finished, PackageWriter out) throws IOException {
        var file = finished.file();
        out.add("metadata.json", metadata(finished));
        out.add("申请/application.json", finished.application().content());
        materials(finished, out);
        out.add(
                "受理/acceptance.json",
                members(
                        "receivedAt",
                        file.receivedAt(),
                        "acceptedOn",
                        file.acceptance() == null ? null : file.acceptance().day(),
                        "deemed",
                        file.acceptance() != null && file.acceptance().deemed(),
                        "supplemented",
                        file.supplemented()));
        out.add("办理/item.json", file.item());
        out.add("办理/records.json", finished.records());
        out.add("办理/steps.json", file.run().tasks().values());
        out.add("办理/clocks.json", file.clocks());
        for (var notice : finished.notices()) {
            notice(notice, finished.application().content().applicant().name(), out);
        }
    }

    private static Map<String, Object> metadata(FinishedCase finished) {
        var file = finished.file();
        var item = file.item();
        var applicant = finished.application().content().applicant();
        var metadata =
                members(
                        "caseNumber", file.number(),
                        "title", item.name() + "—" + applicant.name(),
                        "itemCode", item.code(),
                        "itemRevision", item.revision(),
                        "itemName", item.name(),
                        "itemType", item.type(),
                        "organ", item.organ(),
                        "region", item.region(),
                        "office", item.office(),
                        "application", file.application(),
                        "applicant", applicant.name(),
                        "login", file.applicant());
        metadata.putAll(
                members(
                        "receivedOn", CityTime.day(file.receivedAt()),
                        "submittedAt", finished.application().submittedAt(),
                        "endedOn", finished.endedOn(),
                        "endState", file.state(),
                        "version", file.version(),
                        "verdict", file.verdict(),
                        "retention", finished.retention().label()));
        return metadata;
    }

    /** Files are named by us: what the applicant called them stands in the list. */
    private void materials(FinishedCase finished, PackageWriter out) throws IOException {
        var named = new LinkedHashMap<String, HandedIn>();
        for (var material : finished.materials()) {
            named.put(
                    "申请/材料/%03d.%s".formatted(named.size() + 1, material.type().extension()),
                    material);
        }
        out.add("申请/materials.json", named.entrySet().stream().map(each -> told(each)).toList());
        for (var each : named.entrySet()) {
            try (var content = store.open(each.getValue().key())) {
                out.add(each.getKey(), content);
            }
        }
    }

    private static Map<String, Object> told(Map.Entry<String, HandedIn> each) {
        var material = each.getValue();
        return members(
                "path", each.getKey(),
                "id", material.id(),
                "name", material.name(),
                "fileName", material.fileName(),
                "mediaType", material.type().mediaType(),
                "sha256", material.key().digest(),
                "length", material.key().length(),
                "at", material.at());
    }

    private void notice(IssuedNotice notice, String applicant, PackageWriter out)
            throws IOException {
        var path = "%s/文书/%03d-%s".formatted(folder(notice.kind()), notice.seq(), notice.kind());
        out.add(path + ".json", notice);
        out.add(path + ".pdf", printer.of(notice.to(applicant)));
    }

    private static String folder(NoticeKind kind) {
        return switch (kind) {
            case RECEIPT, ACCEPTANCE, CORRECTION, NOT_REQUIRED, REFUSAL_TO_ACCEPT -> "受理";
            case SPECIAL_PROCEDURE, EXTENSION, JOINT_EXTENSION -> "办理";
            case GRANT, REFUSAL, WITHDRAWAL, REVOCATION, CANCELLATION, DELIVERY -> "结果";
        };
    }

    private static Map<String, Object> members(@Nullable Object... namesAndValues) {
        var members = new TreeMap<String, Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            var value = namesAndValues[at + 1];
            if (value != null) {
                members.put(String.valueOf(namesAndValues[at]), value);
            }
        }
        return members;
    }
}
