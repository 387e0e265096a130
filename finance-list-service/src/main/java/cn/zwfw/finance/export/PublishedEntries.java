package cn.zwfw.finance.export;

import cn.zwfw.finance.poverty.PovertyProject;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.revision.Revisions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entries in force of a list, page by page in the order of codes, which hold their year. */
@Component
@Cites(value = "A2", rows = "F6")
class PublishedEntries {

    private static final int PAGE = 200;

    private final Revisions revisions;

    PublishedEntries(Revisions revisions) {
        this.revisions = revisions;
    }

    /** Public documents, as they are stored. */
    Stream<String> of(String list, @Nullable String region, @Nullable Integer year) {
        return Stream.iterate(
                        page(list, region, ""),
                        page -> !page.isEmpty(),
                        page ->
                                page.size() < PAGE
                                        ? List.<Revision>of()
                                        : page(list, region, page.getLast().code()))
                .flatMap(List::stream)
                .filter(revision -> revision.standing() != Standing.CANCELLED)
                .filter(revision ->
                        year == null || Objects.equals(PovertyProject.year(revision.code()), year))
                .map(Revision::document);
    }

    private List<Revision> page(String list, @Nullable String region, String after) {
        return revisions.currentAfter(list, region, after, PAGE);
    }
}
