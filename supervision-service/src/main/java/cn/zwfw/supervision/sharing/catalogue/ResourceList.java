package cn.zwfw.supervision.sharing.catalogue;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.reading.PublicEntries;
import cn.zwfw.supervision.sharing.freshness.FreshnessWatch;
import cn.zwfw.supervision.sharing.schema.RecordSchemas;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 监管信息共享目录 as a list that the service centre of the level reviews. */
@Component
@Cites(value = "A9", rows = "S5")
class ResourceList implements ReviewedList<MonitoringResource> {

    private static final String TOPIC = "supervision.monitoring-resource";
    private static final List<Kind> KINDS = CenterReview.kinds();

    private final ListedOrgans organs;
    private final RecordSchemas schemas;
    private final Resources resources;
    private final FreshnessWatch freshness;
    private final PublicEntries entries;
    private final Clock clock;

    ResourceList(
            ListedOrgans organs,
            RecordSchemas schemas,
            Resources resources,
            FreshnessWatch freshness,
            PublicEntries entries,
            Clock clock) {
        this.organs = organs;
        this.schemas = schemas;
        this.resources = resources;
        this.freshness = freshness;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return MonitoringResource.LIST;
    }

    @Override
    public Class<MonitoringResource> contentType() {
        return MonitoringResource.class;
    }

    @Override
    public List<Kind> kinds() {
        return KINDS;
    }

    @Override
    public String codeOf(MonitoringResource content) {
        return content.code();
    }

    @Override
    public String organOf(MonitoringResource content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Violation> check(MonitoringResource content) {
        var found = new ArrayList<>(content.flaws());
        schemas.flaws(content.schema(), content.fieldNames())
                .forEach(flaw -> found.add(flaw.under("/schema")));
        return found;
    }

    /** What is not shared, and the schema of what is, is nothing for all districts. */
    @Override
    public boolean staysInItsRegion() {
        return true;
    }

    @Override
    public void admit(String organ, String region) {
        organs.admit(organ, region);
    }

    @Override
    public void published(List<Published<MonitoringResource>> published) {
        published.forEach(this::published);
    }

    private void published(Published<MonitoringResource> any) {
        var content = any.content();
        var revision = any.revision();
        entries.put(revision, words(content), ResourceQuery.of(content));
        if (revision.standing() == Standing.CANCELLED) {
            resources.withdraw(revision.code());
            freshness.ended(revision.code());
        } else {
            resources.put(content, revision.region(), clock.instant());
            freshness.listed(
                    revision.code(),
                    content.organ(),
                    revision.region(),
                    content.name(),
                    content.cycle());
        }
    }

    /** What is not shared is not found by what it holds. */
    private String words(MonitoringResource content) {
        var shown = content.name() + " " + organs.name(content.organ());
        return content.sharing().type() == SharingType.NONE
                ? shown
                : shown + " " + content.summary();
    }
}
