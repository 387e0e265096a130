package cn.zwfw.exchange.compare;

import cn.zwfw.exchange.city.City;
import cn.zwfw.exchange.city.ListName;
import cn.zwfw.exchange.copy.Copy;
import cn.zwfw.exchange.copy.Following;
import cn.zwfw.exchange.round.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a list against the city's digests, organ by organ, and names what differs. The city goes on
 * publishing meanwhile, so a difference counts only when the copy was followed up and it is still
 * there.
 */
public final class Comparing implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);

    private final Following following;
    private final ListName list;
    private final Holdings holdings;
    private final Told told;
    private final Comparisons comparisons;
    private final Consumer<Difference> reader;
    private final AtomicReference<@Nullable List<Difference>> firstLook = new AtomicReference<>();

    /** Tells the reader of everything that differs, when it is done. */
    public Comparing(
            City city,
            Copy copy,
            Following following,
            Comparisons comparisons,
            Consumer<Difference> reader) {
        this.following = following;
        this.list = following.list();
        this.holdings = new Holdings(copy);
        this.told = new Told(city);
        this.comparisons = comparisons;
        this.reader = reader;
    }

    public ListName list() {
        return list;
    }

    @Override
    public String name() {
        return "comparing " + list;
    }

    @Override
    public boolean advance() {
        if (following.advance()) {
            return true;
        }
        var here = holdings.digests(list);
        var there = told.digests(list);
        var differences = new ArrayList<Difference>();
        differing(here, there).forEach(organ -> differences.addAll(differences(organ)));
        var before = firstLook.get();
        if (before == null && !differences.isEmpty()) {
            firstLook.set(List.copyOf(differences));
            return true;
        }
        if (before != null) {
            differences.retainAll(before);
        }
        tell(there.size(), differences);
        firstLook.set(null);
        return false;
    }

    private void tell(int organs, List<Difference> differences) {
        comparisons.keep(list, organs, differences.size());
        differences.forEach(reader);
        if (differences.isEmpty()) {
            LOG.info("{}: nothing differs, {} organs", list, organs);
        } else {
            differences.forEach(difference -> LOG.error("{}", difference));
        }
    }

    private static List<String> differing(Map<String, String> here, Map<String, String> there) {
        var organs = new TreeSet<>(here.keySet());
        organs.addAll(there.keySet());
        return organs.stream()
                .filter(organ -> !Objects.equals(here.get(organ), there.get(organ)))
                .toList();
    }

    private List<Difference> differences(String organ) {
        var here = holdings.entries(list, organ);
        var there = told.entries(list, organ);
        var codes = new TreeSet<>(here.keySet());
        codes.addAll(there.keySet());
        var found =
                codes.stream()
                        .filter(code -> !Objects.equals(here.get(code), there.get(code)))
                        .map(code ->
                                new Difference(list, organ, code, here.get(code), there.get(code)))
                        .toList();
        return found.isEmpty() ? List.of(new Difference(list, organ, null, null, null)) : found;
    }
}
