package cn.zwfw.supervision.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.personal.vault.SealedValues;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.testing.ExampleRecorder;
import cn.zwfw.platform.testing.WrittenFile;
import cn.zwfw.platform.testing.attack.ExampleAttack;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.assessment.AssessmentWalk;
import cn.zwfw.supervision.board.BoardWalk;
import cn.zwfw.supervision.breach.BreachWalk;
import cn.zwfw.supervision.card.CardWalk;
import cn.zwfw.supervision.incident.IncidentWalk;
import cn.zwfw.supervision.notice.NoticeWalk;
import cn.zwfw.supervision.notice.Noticing;
import cn.zwfw.supervision.report.ReportWalk;
import cn.zwfw.supervision.rule.RuleWalk;
import cn.zwfw.supervision.sharing.SharingWalk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Walks once through every operation; what is answered becomes the examples of the document. */
@ServiceTest
@Import({ExampleRecorder.class, ExampleAttack.class})
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=examples"})
class ExampleTests {

    private static final Path EXAMPLES = Path.of("src/main/resources/openapi/examples.json");

    @LocalServerPort int port;
    @Autowired ApplicationContext service;
    @Autowired ExampleRecorder recorder;
    @Autowired ExampleAttack attack;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired Services services;
    @Autowired WorkbookForm rules;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @Test
    void theExamplesAreWhatIsAnswered() throws IOException {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Noticing.know(told, organs);
        new RuleWalk(port, rules).through();
        SharingWalk.through(port);
        NoticeWalk.through(port);
        IncidentWalk.through(port);
        Api.officer(port, Duty.AUDITOR)
                .get("/audit-entries?act=change-request.withdrawn&limit=200");
        BreachWalk.through(port);
        new CardWalk(port, services, clock, database).through();
        BoardWalk.through(port);
        ReportWalk.through(port);
        new AssessmentWalk(port, clock, database).through();

        SealedValues.areWhereTheyAreSaidToBe(service);
        assertThat(new WrittenFile(EXAMPLES).holds(recorder.json()))
                .as("the examples were not up to date; they are now: run again")
                .isTrue();
        attack.gotNothing("/api/supervision/v1");
    }
}
