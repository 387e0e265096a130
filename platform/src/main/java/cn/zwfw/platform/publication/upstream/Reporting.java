package cn.zwfw.platform.publication.upstream;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.publication.upstream.Refused.Entry;
import cn.zwfw.platform.upstream.Upstream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports what this node publishes of its own region to the city, in the order of the feed. Until
 * its answer is stored a batch is sent again; the city knows what it has. Every instance may try.
 */
@Cites(
        value = {"A12", "B2", "B3", "B7"},
        rows = "X1")
class Reporting {

    /** Read at once; the city takes at most 500 in a batch. */
    private static final int PAGE = 200;

    private final Upstream upstream;
    private final Lists lists;
    private final Revisions revisions;
    private final Progress progress;
    private final Freshness freshness;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final String api;
    private final String home;

    Reporting(
            Upstream upstream,
            Lists lists,
            Revisions revisions,
            Progress progress,
            Freshness freshness,
            TransactionTemplate transaction,
            JsonMapper json,
            String api,
            String home) {
        this.upstream = upstream;
        this.lists = lists;
        this.revisions = revisions;
        this.progress = progress;
        this.freshness = freshness;
        this.transaction = transaction;
        this.json = json;
        this.api = api;
        this.home = home;
    }

    @Scheduled(fixedDelayString = "${zwfw.upstream.every:5s}")
    void report() {
        var done =
                names().stream()
                        .filter(list -> upstream.attempt("reporting " + list, () -> report(list)))
                        .toList();
        if (done.equals(names())) {
            freshness.renew(Way.REPORTING);
        }
    }

    private List<String> names() {
        return lists.all().map(ReviewedList::name).toList();
    }

    private void report(String list) {
        while (reportsParcel(list)) {
            // the next one
        }
    }

    /** Whether there may be more. */
    private boolean reportsParcel(String list) {
        var from = progress.position(list, Way.REPORTING);
        var waiting = revisions.after(list, home, from, PAGE);
        if (waiting.isEmpty()) {
            return false;
        }
        var parcel = Parcel.of(waiting);
        var answers = send(list, parcel.own());
        transaction.executeWithoutResult(_ -> {
            if (progress.moves(list, Way.REPORTING, from, parcel.end())) {
                answers.stream().filter(Answer::isRefusal).forEach(any -> refuse(list, any));
            }
        });
        return true;
    }

    /** Tries again what the city refused: what was missing there may have come. */
    @Scheduled(fixedDelayString = "${zwfw.upstream.retry-every:1m}")
    void retry() {
        for (var list : names()) {
            upstream.attempt("reporting again " + list, () -> retry(list));
        }
    }

    private void retry(String list) {
        var entries = progress.refused(list, Way.REPORTING, 0, PAGE);
        while (!entries.isEmpty()) {
            var parcel = Parcel.of(entries.stream().map(any -> revision(list, any)).toList());
            send(list, parcel).forEach(any -> settle(list, any));
            entries = progress.refused(list, Way.REPORTING, parcel.end(), PAGE);
        }
    }

    private Revision revision(String list, Entry any) {
        return revisions.get(list, any.code(), any.number()).orElseThrow();
    }

    private void settle(String list, Answer answer) {
        if (answer.isRefusal()) {
            refuse(list, answer);
        } else {
            progress.settle(list, Way.REPORTING, answer.entry());
        }
    }

    private void refuse(String list, Answer answer) {
        var why = answer.result().path("problem").toString();
        progress.refuse(list, Way.REPORTING, new Refused(answer.entry(), why, null));
    }

    /** What the city says to each, in the same order. */
    private List<Answer> send(String list, Parcel parcel) {
        if (parcel.revisions().isEmpty()) {
            return List.of();
        }
        var batch = parcel.batch(json);
        var answer =
                upstream.post(api + "/exchange/batches?list={list}", Map.of("list", list), batch);
        var results = answer.required("results");
        return IntStream.range(0, parcel.revisions().size())
                .mapToObj(row -> new Answer(parcel.revisions().get(row), results.required(row)))
                .toList();
    }

    /** What became of a publication up there. */
    private record Answer(Revision revision, JsonNode result) {

        private boolean isRefusal() {
            return result.required("result").asString().equals("REFUSED");
        }

        private Entry entry() {
            return new Entry(revision.code(), revision.number(), revision.position());
        }
    }
}
