package cn.zwfw.local.load.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a consumer holds, against what the owner holds.
 *
 * @param lost keys that the consumer lacks, or has older or in another state
 * @param doubled keys that the consumer has and the owner has not, or has twice, or newer
 */
record Copies(List<String> lost, List<String> doubled) {

    static Copies compare(Collection<Thing> owner, Collection<Thing> consumer) {
        var doubled = new ArrayList<String>();
        Map<String, Thing> held =
                consumer.stream()
                        .collect(
                                Collectors.toMap(
                                        Thing::key,
                                        Function.identity(),
                                        (first, second) -> {
                                            doubled.add(second.key());
                                            return first;
                                        }));
        var lost = new ArrayList<String>();
        for (var thing : owner) {
            var copy = held.remove(thing.key());
            if (copy == null || copy.version() < thing.version()) {
                lost.add(thing.key());
            } else if (copy.version() > thing.version()) {
                doubled.add(thing.key());
            } else if (!copy.state().equals(thing.state())) {
                lost.add(thing.key());
            }
        }
        doubled.addAll(held.keySet());
        return new Copies(lost, doubled);
    }
}
