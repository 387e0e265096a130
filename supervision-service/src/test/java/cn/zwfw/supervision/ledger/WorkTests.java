package cn.zwfw.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.event.ReceivedEvent;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.work.RequestWork;
import cn.zwfw.platform.testing.work.RequestWork.Work;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.cases.ToldCase;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** How many statements it takes to hear of something: what a change may not raise. */
@ServiceTest
@TestPropertySource(properties = "test.database=work")
@Import(RequestWork.class)
class WorkTests {

    private static final Instant TOLD = Instant.parse("2026-03-02T01:00:00Z");
    private static final String INQUIRY =
            """
            {"number": "620100W20260302000001", "version": %d, "kind": "INQUIRY", "breach": false,
             "organ": "11620100013900001G", "region": "620100", "state": "RECEIVED",
             "extended": false, "reopened": false, "receivedAt": "2026-03-02T09:00:00+08:00",
             "heldOn": "2026-03-02", "dueOn": "2099-03-09",
             "limits": {"reply": 5, "extension": 5, "forwarding": 1}, "acts": []}
            """;

    @Autowired RequestWork work;
    @Autowired Ledger ledger;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @Test
    void ofACase() {
        database.sql(
                        """
                        insert into published_item (code, number, listed, in_force, effective_from)
                        values (?, 1, true, true, '2026-01-01')
                        """)
                .param(ToldCase.ITEM)
                .update();
        var told = ToldCase.accepted(1, "2099-03-02");
        heard(Topic.CASE, told.number(), told.json());

        var again = told.became("IN_REVIEW", "COMPLETE_STEP", "2099-03-03");

        assertThat(heard(Topic.CASE, told.number(), again.json()).statements()).hasSize(8);
        assertThat(heard(Topic.CASE, told.number(), told.json()).statements()).hasSize(1);
    }

    @Test
    void ofAnInquiry() {
        heard(Topic.INQUIRY, "620100W20260302000001", INQUIRY.formatted(1));

        var work = heard(Topic.INQUIRY, "620100W20260302000001", INQUIRY.formatted(2));

        assertThat(work.statements()).hasSize(6);
    }

    private Work heard(Topic topic, String key, String data) {
        var event =
                new ReceivedEvent("any", "/any", "any", key, TOLD, HttpCaller.JSON.readTree(data));
        return work.here(() -> transaction.executeWithoutResult(_ -> ledger.take(topic, event)));
    }
}
