package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every duty, of the provider, of the organ that asks and of others, in both regions. */
@SharingTest
@Cites(
        value = {"A9", "A19", "A20"},
        rows = "S5")
class SharingAccessTests {

    private static final Set<Duty> OFFICERS =
            EnumSet.complementOf(
                    EnumSet.of(Duty.APPLICANT, Duty.DISTRICT_SYSTEM, Duty.OPERATOR, Duty.AUDITOR));
    private static final Set<Duty> MEMBERS =
            EnumSet.of(Duty.EDITOR, Duty.PUBLISHER, Duty.SECRECY_REVIEWER, Duty.HANDLER);
    private static final Set<Duty> WATCHING =
            EnumSet.of(Duty.DATA_BUREAU, Duty.SERVICE_CENTER, Duty.INSPECTORATE);
    private static final Set<Duty> ABOVE = EnumSet.of(Duty.DATA_BUREAU, Duty.INSPECTORATE);

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    private Sharing sharing;

    @BeforeEach
    void theOrgansAreKnown() {
        sharing = new Sharing(port);
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Sharing.know(told, organs);
    }

    @Test
    void everybodyReadsWhatIsHisAndNothingElse() {
        listed(501, "1");
        listed(502, "2");
        listed(503, "3");
        sharing.granted(502, "2026-04-30", "\"entName\"");
        var wrong = new ArrayList<String>();
        for (var who : everybody()) {
            var isOfficer = OFFICERS.contains(who.duty);
            expect(wrong, who, "read 1", read(who, 501), isOfficer);
            expect(
                    wrong,
                    who,
                    "read 2",
                    read(who, 502),
                    isOfficer && (who.isProvider() || who.isAsker()));
            expect(wrong, who, "read 3", read(who, 503), isOfficer && who.isProvider());
            expect(wrong, who, "uses", status(who, 502, "/uses"), who.traces());
            expect(wrong, who, "reports", status(who, 502, "/misuse-reports"), who.files());
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everybodySeesTheRequestsThatConcernHim() {
        listed(504, "2");
        var granted = sharing.granted(504, "2026-04-30", "\"entName\"");
        var wrong = new ArrayList<String>();
        for (var who : everybody()) {
            var sees =
                    (MEMBERS.contains(who.duty) && (who.isProvider() || who.isAsker()))
                            || (WATCHING.contains(who.duty) && who.isCity());
            expect(wrong, who, "grant", who.caller.get(Sharing.path(granted)).status(), sees);
            var listed = who.caller.get("/grants?limit=200&resource=" + Sharing.code(504)).body();
            if (listed.contains(granted.text("id")) != sees) {
                wrong.add(who + " list");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyWhoMayChangesAnything() {
        listed(505, "2");
        var asked = sharing.ask(505, "2026-04-30", "\"entName\"");
        var why = "{\"reason\": \"x\"}";
        var wrong = new ArrayList<String>();
        for (var who : everybody()) {
            var isAskersEditor = who.isAsker() && who.duty == Duty.EDITOR;
            var isAskersLeader = who.isAsker() && who.duty == Duty.PUBLISHER;
            if (!isAskersLeader) {
                refused(wrong, who, Sharing.path(asked) + "/signature", "");
            }
            if (!isAskersEditor && !isAskersLeader) {
                refused(wrong, who, Sharing.path(asked) + "/withdrawal", why);
            }
            if (!who.isProviders(Duty.PUBLISHER)) {
                refused(
                        wrong,
                        who,
                        Sharing.path(asked) + "/decision",
                        "{\"granted\": true, \"reason\": \"x\"}");
            }
            if (!who.isProviders(Duty.PUBLISHER)
                    && !(who.duty == Duty.DATA_BUREAU && who.isCity())) {
                refused(wrong, who, Sharing.path(asked) + "/revocation", why);
            }
            var path = "/catalogue/" + Sharing.code(505);
            if (!who.isProviders(Duty.EDITOR)
                    && !(who.duty == Duty.DISTRICT_SYSTEM && who.isCity())) {
                refusedNew(wrong, who, path + "/records", Sharing.batch(Sharing.punished("b", 1)));
            }
            if (who.duty != Duty.EDITOR) {
                refusedNew(
                        wrong,
                        who,
                        path + "/grants",
                        Sharing.request("2026-04-30", "\"entName\"", "\"n\""));
            }
            if (!who.files()) {
                refusedNew(
                        wrong,
                        who,
                        path + "/misuse-reports",
                        "{\"uses\": [1], \"finding\": \"x\"}");
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(sharing.sign(asked).text("state")).isEqualTo("SIGNED");
    }

    private void listed(int n, String type) {
        sharing.publish(Sharing.add(Sharing.resource(n, type)));
        sharing.collect(n, Sharing.punished("a", 1));
    }

    private int read(Who who, int n) {
        return sharing.read(who.caller, n, "").status();
    }

    private static int status(Who who, int n, String more) {
        return who.caller.get("/catalogue/" + Sharing.code(n) + more).status();
    }

    private static void expect(
            List<String> wrong, Who who, String what, int status, boolean allowed) {
        if (allowed ? status != 200 : status != 403 && status != 404) {
            wrong.add(who + " " + what + " " + status);
        }
    }

    private static void refused(List<String> wrong, Who who, String path, String body) {
        expect(wrong, who, path, who.caller.post(path, "*", body).status(), false);
    }

    private static void refusedNew(List<String> wrong, Who who, String path, String body) {
        expect(wrong, who, path, who.caller.post(path, body).status(), false);
    }

    private List<Who> everybody() {
        var all = new ArrayList<Who>();
        for (var duty : Duty.values()) {
            for (var organ : List.of(Api.ORGAN, Api.OTHER_ORGAN, Sharing.DISTRICT_ORGAN)) {
                for (var region : List.of(Api.CITY, Sharing.DISTRICT)) {
                    all.add(new Who(duty, organ, region, sharing.as("named", organ, region, duty)));
                }
            }
        }
        return all;
    }

    /** One caller; his login is the one that grants name. */
    private record Who(Duty duty, String organ, String region, HttpCaller caller) {

        boolean isCity() {
            return region.equals(Api.CITY);
        }

        boolean isProvider() {
            return organ.equals(Api.ORGAN) && isCity();
        }

        boolean isProviders(Duty of) {
            return isProvider() && duty == of;
        }

        boolean isAsker() {
            return organ.equals(Api.OTHER_ORGAN) && isCity();
        }

        boolean traces() {
            return (isProvider() && MEMBERS.contains(duty) && duty != Duty.HANDLER)
                    || (ABOVE.contains(duty) && isCity());
        }

        boolean files() {
            return isProviders(Duty.PUBLISHER) || (ABOVE.contains(duty) && isCity());
        }

        @Override
        public String toString() {
            return duty + " of " + organ + " in " + region;
        }
    }
}
