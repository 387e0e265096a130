package cn.zwfw.supervision.incident;

import static cn.zwfw.supervision.incident.Incidence.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.notice.NoticeTest;
import cn.zwfw.supervision.notice.Noticing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words that were planted in every place that takes some are found nowhere in plain text. */
@NoticeTest
@ExtendWith(OutputCaptureExtension.class)
@Cites(
        value = {"A20", "A21"},
        rows = {"S8", "X5"})
class IncidentPrivacyTests {

    private static final String PLANTED = "玄武湖畔的密钥";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Noticing.know(told, organs);
    }

    @Test
    void nothingIsStoredOrLoggedInPlainText(CapturedOutput output) {
        var incidence = new Incidence(port);
        var words = "{\"text\": \"" + PLANTED + "\"}";
        var incident = "/incidents/" + incidence.reported("LEAK", PLANTED);
        var bureau = incidence.other(Duty.DATA_BUREAU);
        done(bureau.post(incident + "/handling", "*", words));
        var assessment = "/risk-assessments/" + incidence.filed("2026-03-31", PLANTED);
        var editor = incidence.officer(Duty.EDITOR);
        done(editor.post(assessment + "/findings/1/completion", "*", words));

        assertThat(done(bureau.get(incident)).body()).contains(PLANTED);
        assertThat(done(bureau.get(assessment)).body()).contains(PLANTED);
        assertThat(tables().stream().filter(table -> holds(table, PLANTED))).isEmpty();
        assertThat(tables().stream().filter(table -> holds(table, incident.substring(11))))
                .contains("incident", "incident_record", "audit_entry");
        assertThat(output.getAll()).doesNotContain(PLANTED);
    }

    @Test
    void whoReadsWhatHappenedIsNotedAndWhoMayNotReadItIsNot() {
        var incidence = new Incidence(port);
        var incident = incidence.reported("LEAK", PLANTED);
        var assessment = incidence.filed("2026-03-31", PLANTED);

        done(incidence.other(Duty.DATA_BUREAU).get("/incidents/" + incident));
        done(incidence.other(Duty.INSPECTORATE).get("/risk-assessments/" + assessment));
        incidence.other(Duty.HANDLER).get("/incidents/" + incident);
        incidence.other(Duty.HANDLER).get("/risk-assessments/" + assessment);

        assertThat(readers(incident, "incident.read")).containsExactly("DATA_BUREAU-officer");
        assertThat(readers(assessment, "risk-assessment.read"))
                .containsExactly("INSPECTORATE-officer");
    }

    private List<String> readers(String subject, String act) {
        return database.sql("select person from audit_entry where subject = ? and act = ?")
                .params(subject, act)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> tables() {
        return database.sql(
                        """
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** As text, or as the bytes of a column that should be sealed. */
    private boolean holds(String table, String planted) {
        var hex = HexFormat.of().formatHex(planted.getBytes(StandardCharsets.UTF_8));
        return database.sql(
                        "select exists (select from "
                                + table
                                + " t where strpos(t::text, ?) > 0 or strpos(t::text, ?) > 0)")
                .params(planted, hex)
                .query(Boolean.class)
                .single();
    }
}
