package cn.zwfw.platform.publication.upstream;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.answer.Problems;
import cn.zwfw.platform.publication.exchange.Adoption;
import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.upstream.Refused.Entry;
import cn.zwfw.platform.upstream.Upstream;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the city's library by its feed, from the first publication on. What a page brings and how
 * far it goes are stored together, so that after a stop it goes on where it was. Every instance may
 * try: the position lets one of them win.
 */
@Cites(
        value = {"A12", "B2", "B3"},
        rows = "X1")
class Library {

    private static final int PAGE = 100;

    private final Upstream upstream;
    private final Lists lists;
    private final Adoption adoption;
    private final Progress progress;
    private final Freshness freshness;
    private final Problems problems;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final String api;

    Library(
            Upstream upstream,
            Lists lists,
            Adoption adoption,
            Progress progress,
            Freshness freshness,
            Problems problems,
            TransactionTemplate transaction,
            JsonMapper json,
            String api) {
        this.upstream = upstream;
        this.lists = lists;
        this.adoption = adoption;
        this.progress = progress;
        this.freshness = freshness;
        this.problems = problems;
        this.transaction = transaction;
        this.json = json;
        this.api = api;
    }

    @Scheduled(fixedDelayString = "${zwfw.upstream.every:5s}")
    void follow() {
        var done =
                names().stream()
                        .filter(list -> upstream.attempt("taking " + list, () -> follow(list)))
                        .toList();
        if (done.equals(names())) {
            freshness.renew(Way.LIBRARY);
        }
    }

    /** An entry of a list that stays in its region is not the city's to give. */
    private List<String> names() {
        return lists.all()
                .filter(list -> !list.staysInItsRegion())
                .map(ReviewedList::name)
                .toList();
    }

    private void follow(String list) {
        while (takesPage(list)) {
            // the next one
        }
    }

    /** Whether there may be more. */
    private boolean takesPage(String list) {
        var from = progress.position(list, Way.LIBRARY);
        var changes =
                upstream.get(
                        api
                                + "/exchange/changes?list={list}&region={region}&after={from}&limit={limit}",
                        Map.of(
                                "list", list,
                                "region", upstream.region(),
                                "from", from,
                                "limit", PAGE));
        var items = changes.required("items").valueStream().toList();
        if (items.isEmpty()) {
            return false;
        }
        var to = changes.required("after").asLong();
        transaction.executeWithoutResult(_ -> {
            if (progress.moves(list, Way.LIBRARY, from, to)) {
                items.forEach(document -> take(list, document));
            }
        });
        return items.size() == PAGE;
    }

    /** Whether it is here now. */
    private boolean take(String list, JsonNode document) {
        try {
            adoption.take(list, document, upstream.city());
            return true;
        } catch (InvalidInput | Conflict refused) {
            var entry =
                    new Entry(
                            document.required("code").asString(),
                            document.required("number").asInt(),
                            document.required("position").asLong());
            var why = json.writeValueAsString(problems.document(refused, null));
            progress.refuse(list, Way.LIBRARY, new Refused(entry, why, document.toString()));
            return false;
        }
    }

    /** Tries again what was refused: another list, or newer software, may have mended it. */
    @Scheduled(fixedDelayString = "${zwfw.upstream.retry-every:1m}")
    void retry() {
        for (var list : names()) {
            upstream.attempt("taking again " + list, () -> retry(list));
        }
    }

    private void retry(String list) {
        var entries = progress.refused(list, Way.LIBRARY, 0, PAGE);
        while (!entries.isEmpty()) {
            entries.forEach(entry -> retry(list, entry));
            entries = progress.refused(list, Way.LIBRARY, entries.getLast().position(), PAGE);
        }
    }

    private void retry(String list, Entry entry) {
        transaction.executeWithoutResult(_ ->
                progress.document(list, Way.LIBRARY, entry)
                        .filter(document -> take(list, json.readTree(document)))
                        .ifPresent(_ -> progress.settle(list, Way.LIBRARY, entry)));
    }
}
