package cn.zwfw.supervision.sharing.use;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.web.Page;
import cn.zwfw.supervision.sharing.catalogue.Resources;
import cn.zwfw.supervision.sharing.collection.MonitoringRecords;
import cn.zwfw.supervision.sharing.collection.StoredRecord;
import cn.zwfw.supervision.sharing.grant.Admission;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a page for somebody and records it, both or neither: what is not recorded does not leave
 * (A19), and no field leaves that he may not have.
 */
@Component
@Cites(value = "A19", rows = "S5")
class RecordReading {

    private final Resources resources;
    private final Admission admission;
    private final MonitoringRecords records;
    private final Uses uses;
    private final AuditTrail audit;
    private final Clock clock;

    RecordReading(
            Resources resources,
            Admission admission,
            MonitoringRecords records,
            Uses uses,
            AuditTrail audit,
            Clock clock) {
        this.resources = resources;
        this.admission = admission;
        this.records = records;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ReadPage read(String code, ReadQuery query, int limit, Caller caller) {
        var organ = caller.organ();
        if (organ == null || organ.isEmpty() || caller.region() == null) {
            throw NotAllowed.because("forbidden");
        }
        var resource = resources.get(code);
        var admitted = admission.admit(resource, caller, query.wanted());
        var page = Page.of(records.page(code, query.from(), limit + 1), limit, StoredRecord::id);
        var ids = page.items().stream().map(StoredRecord::id).toList();
        long use =
                uses.add(code, admitted, caller, query.matter(), ids, clock.instant())
                        .orElseThrow(() -> NotAllowed.because("sharing-no-grant", code));
        audit.record(caller, "monitoring-records.read", code, "use " + use);
        return new ReadPage(use, admitted.grant(), items(page, admitted.fields()), page.next());
    }

    private static List<ReadPage.Item> items(Page<StoredRecord> page, List<String> fields) {
        var allowed = Set.copyOf(fields);
        return page.items().stream().map(any -> ReadPage.Item.of(any, allowed)).toList();
    }
}
