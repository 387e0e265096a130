package cn.zwfw.platform.publication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.ChangeRequests.RequestFilter;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.RequestState;
import cn.zwfw.platform.publication.domain.Stage;
import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.web.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may read a request: its department, and, once the content is cleared, whoever has a stage on
 * a route at that level, and the inspectorate (A25). Content that was not cleared does not leave
 * the department (A20, A21); for everybody else the request does not exist.
 */
@Component
@Cites(
        value = {"A20", "A21", "B14"},
        rows = {"P9"})
class Readers {

    private static final List<Grant> DEPARTMENT =
            Stream.of(Duty.EDITOR, Duty.SECRECY_REVIEWER, Duty.PUBLISHER)
                    .map(Grant::ownOrgan)
                    .toList();

    private final Lists lists;
    private final ChangeRequests requests;

    Readers(Lists lists, ChangeRequests requests) {
        this.lists = lists;
        this.requests = requests;
    }

    /**
     * The request, if the caller may read it.
     *
     * @throws NotFound when he may not
     */
    ChangeRequest readable(ChangeRequest request, Caller caller) {
        if (!mayRead(request, caller)) {
            throw NotFound.of("change-request", request.id());
        }
        return request;
    }

    boolean mayRead(ChangeRequest request, Caller caller) {
        var matter = request.matter();
        var grants =
                request.isBeforeClearance()
                        ? DEPARTMENT.stream()
                        : Stream.concat(DEPARTMENT.stream(), reviewers());
        return grants.anyMatch(grant -> grant.allows(caller, matter.region(), matter.organ()));
    }

    /** Whether the caller may read requests of other organs of his level. */
    boolean reviews(Caller caller) {
        return reviewers().anyMatch(grant -> caller.has(grant.duty()));
    }

    private Stream<Grant> reviewers() {
        return Stream.concat(
                lists.stages()
                        .map(stage -> stage.grant())
                        .filter(grant -> grant.reach() == Grant.Reach.OWN_REGION),
                Stream.of(Grant.ownRegion(Duty.INSPECTORATE)));
    }

    ChangeRequest get(UUID id, Caller caller) {
        return readable(requests.get(id), caller);
    }

    Page<ChangeView.Entry> entries(UUID id, int after, int limit, Caller caller) {
        get(id, caller);
        var rows =
                requests.entries(id, after, limit + 1).stream()
                        .map(entry ->
                                new ChangeView.Entry(
                                        entry.position(),
                                        entry.effect().name(),
                                        entry.effect().label(),
                                        entry.code(),
                                        entry.content()))
                        .toList();
        return Page.of(rows, limit, entry -> String.valueOf(entry.position()));
    }

    /** Reviewing offices see their level, departments themselves. */
    Page<ChangeRequest> list(
            @Nullable RequestState state,
            @Nullable String kind,
            @Nullable UUID after,
            int limit,
            Caller caller) {
        var reviews = reviews(caller);
        var department = DEPARTMENT.stream().anyMatch(grant -> caller.has(grant.duty()));
        if (caller.organ() == null || caller.region() == null || !(reviews || department)) {
            return new Page<>(List.of(), null);
        }
        var filter =
                new RequestFilter(
                        reviews ? null : caller.organ(),
                        caller.region(),
                        department ? caller.organ() : null,
                        state,
                        kind);
        return page(requests.find(filter, after, limit + 1), limit);
    }

    /** What waits for the caller: requests at stages that are his and that he did not draft. */
    Page<ChangeRequest> tasks(@Nullable UUID after, int limit, Caller caller) {
        var region = caller.region();
        var stages =
                lists.stages()
                        .filter(stage -> caller.has(stage.grant().duty()))
                        .map(Stage::code)
                        .distinct()
                        .toList();
        if (region == null || stages.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var waiting = requests.waitingAt(stages, region, caller.organ(), after, limit + 1);
        var page = page(waiting, limit);
        var own = page.items().stream().filter(request -> isFor(request, caller)).toList();
        return new Page<>(own, page.next());
    }

    private static boolean isFor(ChangeRequest request, Caller caller) {
        var stage = request.stageNow();
        var matter = request.matter();
        return stage.grant().allows(caller, matter.region(), matter.organ())
                && (stage.work() == Stage.Work.AMEND || !request.authors().contains(caller.id()));
    }

    private static Page<ChangeRequest> page(List<ChangeRequest> rows, int limit) {
        return Page.of(rows, limit, request -> request.id().toString());
    }
}
