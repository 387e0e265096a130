package cn.zwfw.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Nothing is counted while the ledger has been forgotten and not told whole again. */
@ServiceTest
@TestPropertySource(
        properties = {"zwfw.clock.movable=true", "zwfw.history.patience=1s", "test.database=whole"})
@Cites(
        value = "A24",
        rows = {"S0", "S6", "S7"})
class WholeLedgerTests {

    private static final String MONTH = "{\"period\": \"2034-03\", \"scheme\": \"KH0001\"}";
    private static final String OTHER = "{\"period\": \"2034-02\", \"scheme\": \"KH0001\"}";
    private static final String REPORT = "{\"period\": \"2034-03\", \"remarks\": \"\"}";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired Services services;
    @Autowired MovableClock clock;
    @Autowired Rebuild rebuild;
    @Autowired Ledger ledger;
    @Autowired WholeLedger whole;
    @Autowired JdbcClient database;

    @BeforeEach
    void somethingWasTold() {
        clock.moveTo(LocalDate.of(2034, 4, 3));
        told.tells(Api.ORGAN, Api.CITY, "兰州市市场监督管理局");
        await().until(() -> organs.find(Api.ORGAN).isPresent());
        var any = ToldCase.accepted(961, "2034-03-01").ended("2034-03-02", "GRANTED");
        services.tell(Topic.CASE, any.number(), any.json());
        // whichever of the services of these tests hears it
        await().until(() -> {
            rebuild.run();
            return ledger.find(Topic.CASE, any.number()).isPresent();
        });
    }

    @AfterEach
    void itIsWholeAgain() {
        database.sql("drop trigger if exists refuse on ledger_entry").update();
        rebuild.run();
        await().until(this::isLookedAt);
    }

    @Test
    void nothingIsCountedFromWhatIsForgottenUntilAllIsToldAgain() {
        await().until(this::isLookedAt);
        var before = post(reform(), "/assessments", OTHER, 201).text("id");
        var reported = post(center(), "/reports", REPORT, 201).text("id");

        forget();

        rebuilding(reform().post("/assessments", MONTH));
        rebuilding(reform().post("/assessments/" + before + "/refreshment", "*", ""));
        rebuilding(center().post("/reports", REPORT.replace("03", "02")));
        rebuilding(center().post("/reports/" + reported + "/refreshment", "*", ""));
        rebuild.run();
        await().until(this::isLookedAt);
        var path = "/assessments/" + post(reform(), "/assessments", MONTH, 201).text("id");
        var score = reform().get(path + "/scores/" + Api.ORGAN);
        assertThat(score.json().path("cases").asInt()).isPositive();
        post(center(), "/reports/" + reported + "/refreshment", "", 200);
    }

    /** Once more while somebody reads, as a rebuild does. */
    private UUID forget() {
        return await().ignoreExceptionsInstanceOf(CannotAcquireLockException.class)
                .until(ledger::forget, Objects::nonNull);
    }

    @Test
    void aRebuildThatBrokeOffIsRepeated() {
        database.sql(
                        """
                        create or replace function refuse() returns trigger language plpgsql as $$
                        begin
                            raise exception 'busy' using errcode = 'serialization_failure';
                        end $$
                        """)
                .update();
        database.sql(
                        """
                        create trigger refuse before insert on ledger_entry
                            for each row execute function refuse()
                        """)
                .update();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(rebuild::run);
        rebuilding(
                reform().post("/assessments", "{\"period\": \"2034-01\", \"scheme\": \"KH0001\"}"));
        database.sql("drop trigger refuse on ledger_entry").update();
        assertThat(rebuild.run().events()).isPositive();

        await().until(this::isLookedAt);
        post(reform(), "/assessments", "{\"period\": \"2034-01\", \"scheme\": \"KH0001\"}", 201);
    }

    @Test
    void ofTwoRebuildsTheOneThatForgotLastEndsIt() {
        var first = forget();
        var second = forget();

        whole.told(first);
        assertThat(whole.since()).isPresent();
        whole.told(second);
        assertThat(whole.since()).isEmpty();
    }

    private static void rebuilding(Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("ledger-rebuilding");
    }

    private static Answer post(Api who, String path, String body, int status) {
        var answer = status == 201 ? who.post(path, body) : who.post(path, "*", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private boolean isLookedAt() {
        return database.sql("select count(*) from watched where at <= ?")
                        .param(Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private Api reform() {
        return Api.officer(port, Duty.REFORM_OFFICE, "11620100013900004R");
    }

    private Api center() {
        return Api.officer(port, Duty.SERVICE_CENTER, Api.OTHER_ORGAN);
    }
}
