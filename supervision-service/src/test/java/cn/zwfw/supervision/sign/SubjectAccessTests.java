package cn.zwfw.supervision.sign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ledger.Topic;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An organ sees its own, who supervises sees his level, of breaches nobody of the organ does. */
@Cites(
        value = {"A24", "A25", "B17"},
        rows = "S1")
class SubjectAccessTests {

    private static final String OWN = "11620100013900001G";
    private static final String OTHER = "11620100013900002K";
    private static final Set<Duty> ORGANS = Set.of(Duty.HANDLER, Duty.PUBLISHER, Duty.EDITOR);
    private static final Set<Duty> LEVELS =
            Set.of(Duty.INSPECTORATE, Duty.REFORM_OFFICE, Duty.SERVICE_CENTER, Duty.GOVERNMENT);

    static Stream<Caller> callers() {
        return Arrays.stream(Duty.values())
                .flatMap(duty ->
                        Stream.of(OWN, OTHER)
                                .flatMap(organ ->
                                        Stream.of("620100", "620102")
                                                .map(region -> caller(duty, organ, region))));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void aCaseIsSeenByItsOrganAndItsLevel(Caller caller) {
        var duty = caller.duties().iterator().next();
        var expected =
                caller.isAt("620100")
                        && (LEVELS.contains(duty) || (ORGANS.contains(duty) && caller.isOf(OWN)));

        assertThat(SubjectAccess.sees(caller, subject(null, null))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("callers")
    void aComplaintAboutABreachIsSeenByItsOfficeAndTheInspectorateButNotByTheOrgan(Caller caller) {
        var duty = caller.duties().iterator().next();
        var expected =
                caller.isAt("620100")
                        && !caller.isOf(OWN)
                        && (duty == Duty.INSPECTORATE || duty == Duty.LEGAL_OFFICE);

        assertThat(SubjectAccess.sees(caller, subject("LEGAL_OFFICE", OWN))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("callers")
    void whoSeesOnlyHisOwnOrOnlyWhatOfficesHaveSeesNothingElse(Caller caller) {
        var ofOther = new Subject(Topic.INQUIRY, "1", "投诉", "620100", OTHER, null, null);
        var own = new Subject(Topic.INQUIRY, "1", "投诉", "620100", OWN, null, null);
        var ofOffice = subject("LEGAL_OFFICE", null);

        if (SubjectAccess.seesOnlyOwn(caller)) {
            assertThat(SubjectAccess.sees(caller, ofOffice)).isFalse();
            assertThat(SubjectAccess.sees(caller, caller.isOf(OWN) ? ofOther : own)).isFalse();
        }
        if (SubjectAccess.seesOnlyOffices(caller)) {
            assertThat(SubjectAccess.sees(caller, own)).isFalse();
            assertThat(SubjectAccess.sees(caller, ofOther)).isFalse();
        }
    }

    private static Subject subject(@Nullable String office, @Nullable String concerned) {
        var organ = office == null ? OWN : null;
        return new Subject(Topic.INQUIRY, "1", "投诉", "620100", organ, office, concerned);
    }

    private static Caller caller(Duty duty, String organ, String region) {
        return new Caller(duty.name(), duty.label(), organ, region, Set.of(duty));
    }
}
