package cn.zwfw.supervision.incident;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.incident.life.Incident;
import cn.zwfw.supervision.incident.life.IncidentAct;
import cn.zwfw.supervision.incident.life.IncidentKind;
import cn.zwfw.supervision.incident.life.IncidentState;
import cn.zwfw.supervision.notice.NoticeTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every duty of every organ and region at every incident: who sees, acts and finds it listed. */
@NoticeTest
@Cites(
        value = {"A17", "A20", "A21"},
        rows = "S8")
class IncidentAccessTests {

    private static final String DISTRICT = "620102";
    private static final String REPORTER = Api.ORGAN;
    private static final Set<Duty> REPORTERS = Set.of(Duty.EDITOR, Duty.HANDLER, Duty.PUBLISHER);

    @Autowired Incidents incidents;
    @Autowired JdbcClient database;

    @Test
    void everybodySeesAndDoesWhatIsHisAndNothingElse() {
        var all = all();
        var wrong = new ArrayList<String>();
        for (var caller : callers()) {
            var query = new IncidentQuery(null, null, null, null);
            var listed = incidents.of(caller, query, 100_000).stream().map(Incident::id).toList();
            for (var any : all) {
                var sees = expectedToSee(caller, any);
                if (IncidentAccess.sees(caller, any.region(), any.organ()) != sees) {
                    wrong.add("sees " + caller + " " + any);
                }
                if (listed.contains(any.id()) != sees) {
                    wrong.add("listed " + caller + " " + any);
                }
                for (var act : IncidentAct.values()) {
                    if (IncidentAccess.acts(caller, any, act) != expectedToDo(caller, any, act)) {
                        wrong.add(act + " " + caller + " " + any);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean expectedToSee(Caller caller, Incident any) {
        return isThere(caller, any)
                && (isOfTheOrgan(caller, REPORTERS)
                        || isOfTheOrgan(caller, Set.of(Duty.SECRECY_REVIEWER))
                        || caller.has(Duty.DATA_BUREAU)
                        || caller.has(Duty.INSPECTORATE));
    }

    private static boolean expectedToDo(Caller caller, Incident any, IncidentAct act) {
        var reviews = isOfTheOrgan(caller, Set.of(Duty.SECRECY_REVIEWER));
        var may =
                switch (act) {
                    case REPORT -> isOfTheOrgan(caller, REPORTERS);
                    case SUPPLEMENT -> isOfTheOrgan(caller, REPORTERS) || reviews;
                    case HANDLE ->
                            caller.has(Duty.DATA_BUREAU)
                                    || (any.kind() == IncidentKind.LEAK && reviews);
                    case RETURN, CLOSE ->
                            (caller.has(Duty.DATA_BUREAU) || caller.has(Duty.INSPECTORATE))
                                    && !REPORTER.equals(caller.organ());
                };
        return may && isThere(caller, any);
    }

    private static boolean isThere(Caller caller, Incident any) {
        return any.region().equals(caller.region());
    }

    private static boolean isOfTheOrgan(Caller caller, Set<Duty> duties) {
        return REPORTER.equals(caller.organ()) && duties.stream().anyMatch(caller::has);
    }

    private static List<Caller> callers() {
        var callers = new ArrayList<Caller>();
        for (var duty : Duty.values()) {
            callers.add(new Caller("a", "a", null, null, Set.of(duty)));
            for (var organ : Arrays.asList(REPORTER, Api.OTHER_ORGAN, null)) {
                for (var region : List.of(Api.CITY, DISTRICT)) {
                    callers.add(new Caller("a", "a", organ, region, Set.of(duty)));
                }
            }
        }
        callers.add(new Caller("all", "all", REPORTER, Api.CITY, Set.of(Duty.values())));
        return callers;
    }

    private List<Incident> all() {
        var all = new ArrayList<Incident>();
        for (var region : List.of(Api.CITY, DISTRICT)) {
            for (var kind : IncidentKind.values()) {
                for (var state : IncidentState.values()) {
                    all.add(kept(region, kind, state));
                }
            }
        }
        return all;
    }

    private Incident kept(String region, IncidentKind kind, IncidentState state) {
        var at = Instant.parse("2026-03-01T00:00:00Z");
        var reported =
                new Incident(
                        incidents.newId(),
                        1,
                        REPORTER,
                        region,
                        kind,
                        2,
                        at,
                        at,
                        at,
                        IncidentState.REPORTED,
                        null,
                        null,
                        null);
        incidents.add(reported, new IncidentContent("经过", "影响", "措施"));
        @Nullable String handler = state == IncidentState.REPORTED ? null : "handler";
        database.sql("update incident set state = ?, handled_by = ? where id = ?")
                .params(Arrays.<@Nullable Object>asList(state.name(), handler, reported.id()))
                .update();
        return found(reported.id());
    }

    private Incident found(UUID id) {
        return incidents.find(id).orElseThrow();
    }
}
