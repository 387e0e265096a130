package cn.zwfw.supervision.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.ledger.Topic;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls every operation about clocks and cards once, with success. */
public record CardWalk(int port, Services services, MovableClock clock, JdbcClient database) {

    private static final String WHY = "{\"reason\": \"系统故障期间无法办理。\"}";

    public void through() {
        var any = ToldCase.accepted(901, "2026-03-02");
        services.tell(Topic.CASE, any.number(), any.json());
        var organ = Api.officer(port, Duty.PUBLISHER);
        awaitOne("watched", any);
        done(organ.get("/clocks?key=" + any.number()));
        clock.moveTo(LocalDate.of(2026, 3, 17));
        var query = "/cards?aspect=TIME&key=" + any.number();
        awaitOne("card", any);
        var path = "/cards/" + done(organ.get(query)).json().at("/items/0/id").asString();
        var inspectorate = Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN);

        var now = done(organ.get(path));
        now = done(organ.post(path + "/contest", now.etag(), WHY));
        now = done(inspectorate.post(path + "/upholding", now.etag(), WHY));
        now = done(organ.post(path + "/contest", now.etag(), WHY));
        done(inspectorate.post(path + "/withdrawal", now.etag(), WHY));
    }

    /** Not by asking over HTTP: the first answer becomes the example. */
    private void awaitOne(String table, ToldCase any) {
        await().until(() ->
                database.sql("select count(*) from " + table + " where key = ?")
                                .param(any.number())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
