package cn.zwfw.gateway.docking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.gateway.docking.DistrictSystems.Admission;
import cn.zwfw.gateway.docking.DockingSettings.Register;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DistrictSystemsTests {

    private static final String TOPIC = "power-list.district-system";
    private static final String ID = "district-system.620102";

    @Test
    void nobodyIsLetInBeforeTheWholeRegisterWasHeard() {
        var systems = systems(Register.REQUIRED);
        tell(systems, false, 1);
        assertThat(systems.admission(ID)).isEqualTo(Admission.UNKNOWN);

        systems.heardAll(TOPIC, System.nanoTime());
        assertThat(systems.admission(ID)).isEqualTo(Admission.ADMITTED);
        assertThat(systems.admission("another")).isEqualTo(Admission.REFUSED);

        systems.lost(TOPIC);
        assertThat(systems.admission(ID)).isEqualTo(Admission.UNKNOWN);
    }

    @Test
    void whoIsRevokedStaysOutAlsoWhenNothingIsHeard() {
        var systems = systems(Register.REQUIRED);
        tell(systems, true, 2);
        tell(systems, false, 1);

        assertThat(systems.admission(ID)).isEqualTo(Admission.REFUSED);
    }

    @Test
    void whereTheRegisterIsOptionalOnlyWhoIsRevokedStaysOut() {
        var systems = systems(Register.OPTIONAL);
        assertThat(systems.admission(ID)).isEqualTo(Admission.ADMITTED);

        tell(systems, true, 1);

        assertThat(systems.admission(ID)).isEqualTo(Admission.REFUSED);
    }

    @Test
    void whatCannotBeReadLetsItsSystemInNoMore() {
        var systems = systems(Register.REQUIRED);
        tell(systems, false, 1);
        systems.heardAll(TOPIC, System.nanoTime());

        systems.heard(TOPIC, ID, "{\"id\": 7".getBytes(StandardCharsets.UTF_8));

        assertThat(systems.admission(ID)).isEqualTo(Admission.REFUSED);
    }

    private static DistrictSystems systems(Register register) {
        return new DistrictSystems(
                new DockingSettings(register, Duration.ofSeconds(30)),
                JsonMapper.builder().build());
    }

    private static void tell(DistrictSystems systems, boolean revoked, int version) {
        var told =
                """
                {"id": "%s", "region": "620102", "quota": {"perMinute": 5, "perDay": 100},
                 "revoked": %b, "version": %d}
                """
                        .formatted(ID, revoked, version);
        systems.heard(TOPIC, ID, told.getBytes(StandardCharsets.UTF_8));
    }
}
