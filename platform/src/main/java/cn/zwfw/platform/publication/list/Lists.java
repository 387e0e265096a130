package cn.zwfw.platform.publication.list;

import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.domain.Stage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists that this service keeps. */
@Component
public class Lists {

    private final Map<String, Kept<?>> lists;

    Lists(List<ReviewedList<?>> lists) {
        // by name: a map without an order would write the documents anew at every start
        var byName = new TreeMap<String, Kept<?>>();
        lists.forEach(list -> byName.put(list.name(), new Kept<>(list)));
        this.lists = Collections.unmodifiableMap(byName);
    }

    public Kept<?> get(String name) {
        var list = lists.get(name);
        if (list == null) {
            throw InvalidInput.of(Violation.at("/list", "unknown-list", name));
        }
        return list;
    }

    /**
     * The named list; the only one when a service keeps one and the caller names none.
     *
     * @throws InvalidInput when there is no such list, or more than one to choose from
     */
    public Kept<?> named(@Nullable String name) {
        if (name != null) {
            return get(name);
        }
        if (lists.size() != 1) {
            var known = lists.keySet().stream().sorted().collect(Collectors.joining(", "));
            throw InvalidInput.of(Violation.at("/list", "list-required", known));
        }
        return lists.values().iterator().next();
    }

    /** All of them, in the order of their names. */
    public Stream<ReviewedList<?>> all() {
        return lists.values().stream().map(Kept::list);
    }

    public Stream<Class<?>> contentTypes() {
        return lists.values().stream().map(list -> list.list.contentType());
    }

    public Stream<Stage> stages() {
        return lists.values().stream()
                .flatMap(list -> list.kinds.values().stream())
                .flatMap(kind -> kind.route().stages().stream())
                .distinct();
    }

    /** Stages at which the content has not been cleared yet. */
    public String[] clearanceStages() {
        return codes(stage -> stage.work() == Stage.Work.CLEAR);
    }

    /** Stages at which the department amends what was cleared before. */
    public String[] amendmentStages() {
        return codes(stage -> stage.work() == Stage.Work.AMEND);
    }

    /** Stages at which the department itself works. */
    public String[] departmentStages() {
        return codes(stage -> stage.grant().reach() == Grant.Reach.OWN_ORGAN);
    }

    private String[] codes(Predicate<Stage> which) {
        return stages().filter(which).map(Stage::code).distinct().toArray(String[]::new);
    }

    /** A list with its kinds at hand. */
    public static final class Kept<C> {

        private final ReviewedList<C> list;
        private final Map<String, Kind> kinds;

        Kept(ReviewedList<C> list) {
            this.list = list;
            this.kinds =
                    list.kinds().stream()
                            .collect(Collectors.toUnmodifiableMap(Kind::code, Function.identity()));
        }

        public ReviewedList<C> list() {
            return list;
        }

        /**
         * The kind with this code.
         *
         * @throws InvalidInput when the list has no such kind
         */
        public Kind kind(String code) {
            var kind = kinds.get(code);
            if (kind == null) {
                var known = kinds.keySet().stream().sorted().collect(Collectors.joining(", "));
                throw InvalidInput.of(Violation.at("/kind", "unknown-kind", code, known));
            }
            return kind;
        }
    }
}
