package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was granted is read for what it was granted for, and as long as it is granted. */
@SharingTest
@Cites(value = "A19", rows = "S5")
class PurposeTests {

    private static final String UNTIL = "2026-04-30";
    private static final String OTHER_PURPOSE = "对获得补助的企业作信用核查";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    private Sharing sharing;

    @BeforeEach
    void theOrgansAreKnown() {
        sharing = new Sharing(port);
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Sharing.know(told, organs);
    }

    @Test
    void whatWasGrantedForOnePurposeIsNotReadForAnother() {
        listed(901);
        sharing.granted(901, UNTIL, "\"entName\"");

        var refused = sharing.read(sharing.named(), 901, "推销贷款", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("sharing-other-purpose");
        assertThat(sharing.uses(901, "").json().path("items")).isEmpty();

        var matter = "&matter=%E6%A0%B8%E6%9F%A5%E7%94%B2";
        assertThat(sharing.read(sharing.named(), 901, matter).status()).isEqualTo(200);
        var use = sharing.uses(901, "").json().at("/items/0");
        assertThat(use.path("purpose").asString()).isEqualTo(Sharing.PURPOSE);
        assertThat(use.path("matter").asString()).isEqualTo("核查甲");
    }

    @Test
    void ofTwoGrantsThatWouldDoItIsSaidByWhich() {
        listed(902);
        var first = sharing.granted(902, UNTIL, "\"entName\", \"amount\"");
        var second = sharing.granted(902, UNTIL, "\"entName\"");
        var asked = sharing.ask(902, OTHER_PURPOSE, UNTIL, "\"entName\", \"phone\"");
        var other = sharing.decideGrant(sharing.sign(asked), true);

        var unclear = sharing.read(sharing.named(), 902, "");
        assertThat(unclear.status()).isEqualTo(400);
        assertThat(unclear.json().at("/errors/0/code").asString())
                .isEqualTo("sharing-grant-unclear");
        assertThat(grantOfRead(second, "")).isEqualTo(second.text("id"));
        assertThat(grantOfRead(first, "")).isEqualTo(first.text("id"));
        assertThat(grantOfRead(second, "&fields=amount")).isEqualTo("sharing-field-not-granted");
        assertThat(grantOfRead(other, "")).isEqualTo("sharing-other-purpose");

        var onlyOne = sharing.read(sharing.named(), 902, "&fields=amount");
        assertThat(onlyOne.text("grant")).isEqualTo(first.text("id"));
        var byPurpose = sharing.read(sharing.named(), 902, OTHER_PURPOSE, "");
        assertThat(byPurpose.text("grant")).isEqualTo(other.text("id"));
        assertThat(byPurpose.json().at("/items/0/data").has("amount")).isFalse();
        var unknown = sharing.read(sharing.named(), 902, "&grant=" + UUID.randomUUID());
        assertThat(unknown.text("code")).isEqualTo("sharing-no-grant");
        assertThat(sharing.read(sharing.named(), 902, "&grant=1").status()).isEqualTo(400);
    }

    @Test
    void aReadThatOverlapsARevocationWaitsForItAndIsRefused() throws Exception {
        listed(903);
        var id = UUID.fromString(sharing.granted(903, UNTIL, "\"entName\"").text("id"));

        try (var pool = Executors.newSingleThreadExecutor()) {
            Future<Answer> reading =
                    transaction.execute(_ -> {
                        database.sql("update sharing_grant set state = 'REVOKED' where id = ?")
                                .param(id)
                                .update();
                        var read = pool.submit(() -> sharing.read(sharing.named(), 903, ""));
                        await().until(() -> read.isDone() || isWaitedFor());
                        return read;
                    });

            assertThat(Objects.requireNonNull(reading).get().text("code"))
                    .isEqualTo("sharing-no-grant");
        }
        assertThat(sharing.uses(903, "").json().path("items")).isEmpty();
    }

    /** Asked on a connection of its own, since await asks on a thread of its own. */
    private boolean isWaitedFor() {
        return database.sql(
                                """
                                select count(*) from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock'
                                  and query like '%insert into monitoring_use%'
                                """)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String grantOfRead(Answer granted, String more) {
        var query = "&grant=" + granted.text("id") + more;
        var answer = sharing.read(sharing.named(), 902, query);
        return answer.status() == 200 ? answer.text("grant") : answer.text("code");
    }

    private void listed(int n) {
        sharing.publish(Sharing.add(Sharing.resource(n, "2")));
        sharing.collect(n, Sharing.punished("a", 1));
    }
}
