package cn.zwfw.finance.poverty;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.finance.number.ListNumber;
import cn.zwfw.finance.poverty.republication.Approvals;
import cn.zwfw.finance.poverty.republication.Republications;
import cn.zwfw.finance.review.ProjectReview;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.reading.PublicEntries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The list of projects of a district; its departments write it, the city has none (A7). */
@Component
@Cites(value = "A7", rows = "F5")
class PovertyList implements ReviewedList<PovertyProject> {

    private static final String TOPIC = "finance-list.poverty-project";
    private static final String CITY = "00";

    private final ListedOrgans organs;
    private final Approvals approvals;
    private final Republications republications;
    private final PovertyProjects projects;
    private final PublicEntries entries;

    PovertyList(
            ListedOrgans organs,
            Approvals approvals,
            Republications republications,
            PovertyProjects projects,
            PublicEntries entries) {
        this.organs = organs;
        this.approvals = approvals;
        this.republications = republications;
        this.projects = projects;
        this.entries = entries;
    }

    @Override
    public String name() {
        return PovertyProject.LIST;
    }

    @Override
    public Class<PovertyProject> contentType() {
        return PovertyProject.class;
    }

    @Override
    public List<Kind> kinds() {
        return ProjectReview.KINDS;
    }

    @Override
    public String codeOf(PovertyProject content) {
        return content.code();
    }

    @Override
    public String organOf(PovertyProject content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Violation> check(PovertyProject project) {
        var found = new ArrayList<Violation>();
        var region = ListNumber.region(project.code());
        if (ListNumber.year(project.code()) != project.year()) {
            found.add(
                    Violation.at(
                            "/code", "project-code-of-other-year", String.valueOf(project.year())));
        }
        if (region.endsWith(CITY) || !isOf(project.organ(), region)) {
            found.add(Violation.at("/code", "project-code-of-other-region", project.organ()));
        }
        if (!Amount.of(project.investment()).equals(project.sources().sum())) {
            found.add(
                    Violation.at(
                            "/investment",
                            "sources-differ-from-investment",
                            project.sources().sum()));
        }
        if (project.endOn().isBefore(project.startOn())) {
            found.add(Violation.at("/endOn", "project-ends-before-start"));
        }
        return found;
    }

    @Override
    public List<Violation> check(Ground ground, JsonNode particulars, Caller author) {
        return approvals.check(particulars);
    }

    @Override
    public void admit(String organ, String region) {
        if (region.endsWith(CITY)) {
            throw Conflict.because("list-of-districts-only", region);
        }
        organs.admit(organ, region);
    }

    private boolean isOf(String organ, String region) {
        return organs.find(organ).filter(known -> known.region().equals(region)).isPresent();
    }

    @Override
    public void published(List<Published<PovertyProject>> published) {
        published.stream()
                .sorted(Comparator.comparing(project -> project.revision().code()))
                .forEach(this::keep);
    }

    private void keep(Published<PovertyProject> published) {
        var revision = published.revision();
        var project = published.content();
        if (!ListNumber.region(project.code()).equals(revision.region())) {
            // the organ may have become another region's since it was checked
            throw Conflict.because("project-of-other-region", project.code(), revision.region());
        }
        projects.put(published);
        republications.published(revision, published.request());
        entries.put(revision, words(project), Set.of("year:" + project.year()));
    }

    private static String words(PovertyProject project) {
        return String.join(
                " ",
                project.name(),
                project.works(),
                project.township(),
                project.village(),
                project.supervisor(),
                project.implementer(),
                project.approval());
    }
}
