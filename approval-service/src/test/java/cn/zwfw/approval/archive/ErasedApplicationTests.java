package cn.zwfw.approval.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.retention.RetentionRule;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Applications go when nobody needs them: drafts left lying, and what is destroyed. */
@ArchiveTest
@Cites(
        value = {"A18", "个人信息保护法 47"},
        rows = {"V8", "X5"})
class ErasedApplicationTests {

    private static final String OTHER = GuideDrafts.code(2);

    @LocalServerPort int port;
    @Autowired Finished finished;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired List<RetentionRule> rules;

    @Test
    void aDraftGoesWhenNobodyHasTouchedItAndNothingThatWasHandedInDoes() {
        var handedIn = applicationOf(finished.applied(port));
        var owner = Citizen.called(port, "forgetful");
        var abandoned = owner.drafts(Finished.CODE);
        owner.adds(abandoned, "申请书");
        var touched = owner.drafts(Finished.CODE);
        var longAgo = Instant.now().minus(Duration.ofDays(400));
        for (var any : List.of(handedIn, abandoned, touched)) {
            database.sql("update application set changed_at = ? where id = ?::uuid")
                    .params(Timestamp.from(longAgo), any)
                    .update();
        }
        var path = "/applications/" + touched;
        owner.put(path, owner.get(path).etag(), Citizen.content(Finished.CODE));

        erase("abandoned-draft", longAgo.plusSeconds(1));

        assertThat(owner.get("/applications/" + abandoned).status()).isEqualTo(404);
        assertThat(owner.get(path).status()).isEqualTo(200);
        assertThat(isThere(handedIn)).isTrue();
        assertThat(
                        database.sql(
                                        "select count(*) from application_material where application = ?")
                                .param(UUID.fromString(abandoned))
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void anApplicationGoesWhenTheLastOfItsCasesIsDestroyed() {
        finished.applied(port);
        powerList.tells(OTHER, 1, "1", "01", "食品生产许可");
        await().until(() -> items.find(OTHER).isPresent());
        var citizen = Citizen.called(port, "two-cases");
        var numbers = citizen.applies(Finished.CODE, OTHER);
        var application = applicationOf(numbers.getFirst());
        numbers.forEach(number -> {
            var now = citizen.get("/cases/" + number);
            citizen.post("/cases/" + number + "/withdrawal", now.etag(), "{\"text\": \"不办了\"}");
            Api.officer(port, Duty.HANDLER).post("/cases/" + number + "/archiving", "");
        });

        destroy(numbers.getFirst());
        erase("destroyed-application", clock.instant().plusSeconds(1));
        assertThat(isThere(application)).isTrue();

        destroy(numbers.getLast());
        erase("destroyed-application", clock.instant().minus(Duration.ofDays(1)));
        assertThat(isThere(application)).isTrue();
        erase("destroyed-application", clock.instant().plusSeconds(1));
        assertThat(isThere(application)).isFalse();

        assertThat(citizen.get("/cases/" + numbers.getLast()).status()).isEqualTo(200);
        assertThat(citizen.get("/cases/" + numbers.getLast() + "/notices").status()).isEqualTo(200);
        assertThat(citizen.get("/cases/" + numbers.getLast() + "/notices/1").status())
                .isEqualTo(404);
    }

    private void destroy(String number) {
        var until = Api.officer(port, Duty.HANDLER).get("/archive/" + number).text("retainUntil");
        clock.moveTo(LocalDate.parse(until).plusDays(1));
        var destroyed =
                Api.officer(port, Duty.SERVICE_CENTER)
                        .post(
                                "/archive/" + number + "/destruction",
                                "{\"reason\": \"经鉴定无继续保存价值\"}");
        assertThat(destroyed.status()).as(destroyed.body()).isEqualTo(200);
    }

    private void erase(String name, Instant before) {
        var rule = rules.stream().filter(any -> any.name().equals(name)).findAny().orElseThrow();
        transaction.executeWithoutResult(_ -> rule.erase(before, 200));
    }

    private String applicationOf(String number) {
        return database.sql("select application from case_file where number = ?")
                .param(number)
                .query(UUID.class)
                .single()
                .toString();
    }

    private boolean isThere(String application) {
        return database.sql("select exists (select from application where id = ?::uuid)")
                .param(application)
                .query(Boolean.class)
                .single();
    }
}
