package cn.zwfw.approval.guide;

import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.reading.PublicEntries;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What guides are found by. */
@Component
@Cites(value = "A14", rows = "V1")
class Guides {

    private final PublicEntries entries;

    Guides(PublicEntries entries) {
        this.entries = entries;
    }

    void put(Published<Guide> guide, Optional<ListedItem> item) {
        entries.put(guide.revision(), words(guide.content(), item), Set.of());
    }

    private static String words(Guide guide, Optional<ListedItem> item) {
        return Stream.of(
                        item.map(ListedItem::name).stream(),
                        Stream.of(guide.result()),
                        guide.materials().stream().map(Material::name))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }
}
