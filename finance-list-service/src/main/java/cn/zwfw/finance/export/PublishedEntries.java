package cn.zwfw.finance.export;

import cn.zwfw.finance.number.ListNumber;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.revision.Revisions;
import java.util.List;
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
        var form = ListNumber.like(year);
        return Stream.iterate(
                        page(list, region, form, ""),
                        page -> !page.isEmpty(),
                        page ->
                                page.size() < PAGE
                                        ? List.<Revision>of()
                                        : page(list, region, form, page.getLast().code()))
                .flatMap(List::stream)
                .filter(revision -> revision.standing() != Standing.CANCELLED)
                .map(Revision::document);
    }

    private List<Revision> page(String list, @Nullable String region, String form, String after) {
        return revisions.currentLike(list, region, form, after, PAGE);
    }
}
