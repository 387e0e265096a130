package cn.zwfw.gateway.docking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.gateway.docking.DockingSettings.Register;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

class SilentDistrictsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    /** Ten minutes after midnight in the city. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-27T16:10:00Z"), ZoneId.of("Asia/Shanghai"));

    private final DistrictSystems systems =
            new DistrictSystems(
                    new DockingSettings(Register.REQUIRED, Duration.ofSeconds(5)),
                    JsonMapper.shared());
    private final Map<String, LocalDate> last = new HashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SilentDistricts silent =
            new SilentDistricts(
                    systems,
                    clients -> {
                        if (away.get()) {
                            throw new DataAccessResourceFailureException("away");
                        }
                        return last.entrySet().stream()
                                .filter(call -> clients.contains(call.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                    },
                    CLOCK,
                    registry);

    @Test
    void aWholeDayHasToGoBy() {
        docked("today", false, TODAY);
        docked("yesterday", false, TODAY.minusDays(1));
        assertThat(looked()).isZero();

        docked("before", false, TODAY.minusDays(2));
        assertThat(looked()).isEqualTo(1);
    }

    @Test
    void whoComesAgainIsSilentNoMore() {
        docked("again", false, TODAY.minusDays(9));
        assertThat(looked()).isEqualTo(1);

        last.put("again", TODAY);
        assertThat(looked()).isZero();
    }

    @Test
    void whoIsRevokedOrHasNeverComeIsNotMissed() {
        docked("revoked", true, TODAY.minusDays(9));
        tell("new", false);
        last.put("not a district's", TODAY.minusDays(9));

        assertThat(looked()).isZero();
    }

    @Test
    void whatWasFoundStaysWhileTheDatabaseIsAway() {
        docked("before", false, TODAY.minusDays(2));
        assertThat(looked()).isEqualTo(1);

        away.set(true);
        assertThat(looked()).isEqualTo(1);
    }

    private double looked() {
        silent.look();
        return registry.get("zwfw.gateway.districts.silent").gauge().value();
    }

    private void docked(String id, boolean revoked, LocalDate called) {
        tell(id, revoked);
        last.put(id, called);
    }

    private void tell(String id, boolean revoked) {
        var told =
                """
                {"id": "%s", "quota": {"perMinute": 1, "perDay": 1}, "revoked": %b, "version": 1}
                """
                        .formatted(id, revoked);
        systems.heard("power-list.district-system", id, told.getBytes(StandardCharsets.UTF_8));
    }
}
