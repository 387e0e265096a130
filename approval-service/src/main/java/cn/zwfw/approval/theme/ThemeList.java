package cn.zwfw.approval.theme;

import cn.zwfw.approval.center.CenterReview;
import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.RegionCode;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.reading.PublicEntries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 一件事 as a reviewed list of the service centre; the lead department writes it. */
@Component
@Cites(
        value = {"A14", "行政许可法 26"},
        rows = "V4")
class ThemeList implements ReviewedList<Theme> {

    private static final String TOPIC = "approval.theme";

    private final ListedItems items;
    private final PublicEntries entries;

    ThemeList(ListedItems items, PublicEntries entries) {
        this.items = items;
        this.entries = entries;
    }

    @Override
    public String name() {
        return Theme.LIST;
    }

    @Override
    public Class<Theme> contentType() {
        return Theme.class;
    }

    @Override
    public List<Kind> kinds() {
        return CenterReview.KINDS;
    }

    @Override
    public String codeOf(Theme content) {
        return content.code();
    }

    @Override
    public String organOf(Theme content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Violation> check(Theme theme) {
        var found = new ArrayList<>(materials(theme));
        var listed = new ArrayList<ListedItem>();
        for (int at = 0; at < theme.parts().size(); at++) {
            var code = theme.parts().get(at).itemCode();
            var pointer = "/parts/" + at + "/itemCode";
            var item = items.find(code).filter(any -> !any.isCancelled() && any.isAppliedFor());
            if (item.isEmpty()) {
                found.add(Violation.at(pointer, "theme-item-unlisted", code));
            } else if (listed.stream().anyMatch(any -> any.code().equals(code))) {
                found.add(Violation.at(pointer, "item-twice"));
            }
            item.ifPresent(listed::add);
        }
        if (found.isEmpty()) {
            found.addAll(departments(theme, listed));
        }
        return found;
    }

    /** Several departments, of which one leads, of its level or below (行政许可法 26). */
    private static List<Violation> departments(Theme theme, List<ListedItem> listed) {
        var region = leading(theme, listed).map(ListedItem::region);
        if (region.isEmpty()) {
            return List.of(Violation.at("/organ", "theme-lead-without-part", theme.organ()));
        }
        if (listed.stream().map(ListedItem::organ).distinct().count() == 1) {
            return List.of(Violation.at("/parts", "theme-of-one-organ"));
        }
        var found = new ArrayList<Violation>();
        for (int at = 0; at < listed.size(); at++) {
            if (!reaches(region.get(), listed.get(at).region())) {
                found.add(
                        Violation.at(
                                "/parts/" + at + "/itemCode",
                                "theme-item-elsewhere",
                                region.get()));
            }
        }
        return found;
    }

    /** The part that the lead department always has. */
    private static Optional<ListedItem> leading(Theme theme, List<ListedItem> listed) {
        var required =
                theme.parts().stream()
                        .filter(Theme.Part::required)
                        .map(Theme.Part::itemCode)
                        .collect(Collectors.toSet());
        return listed.stream()
                .filter(item ->
                        item.organ().equals(theme.organ()) && required.contains(item.code()))
                .findFirst();
    }

    private static boolean reaches(String level, String region) {
        return region.equals(level) || new RegionCode(region).isBelow(new RegionCode(level));
    }

    private static List<Violation> materials(Theme theme) {
        var found = new ArrayList<Violation>();
        var names = new HashSet<String>();
        var covered = new HashSet<String>();
        for (int at = 0; at < theme.shared().size(); at++) {
            var paper = theme.shared().get(at);
            var pointer = "/shared/" + at;
            if (!names.add(paper.name())) {
                found.add(Violation.at(pointer + "/name", "material-twice", paper.name()));
            }
            for (int name = 0; name < paper.standsFor().size(); name++) {
                var stands = paper.standsFor().get(name);
                if (!covered.add(stands)) {
                    found.add(
                            Violation.at(pointer + "/standsFor/" + name, "material-twice", stands));
                }
            }
        }
        return found;
    }

    /** A department leads where it has items in the power list. */
    @Override
    public void admit(String organ, String region) {
        if (!items.hasItems(organ, region)) {
            throw Conflict.because("organ-without-items", organ);
        }
    }

    @Override
    public void published(List<Published<Theme>> published) {
        published.forEach(theme -> entries.put(theme.revision(), words(theme.content()), Set.of()));
    }

    private String words(Theme theme) {
        return Stream.concat(
                        Stream.of(theme.name()),
                        theme.parts().stream()
                                .flatMap(part -> items.find(part.itemCode()).stream())
                                .map(ListedItem::name))
                .collect(Collectors.joining(" "));
    }
}
