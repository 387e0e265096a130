package cn.zwfw.powerlist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller.Answer;

/** A request on its way, walked by the officers whose turn it is. */
public final class Journey {

    private final int port;
    private final String organ;
    private final String region;
    private Answer last;

    private Journey(int port, String organ, String region, Answer last) {
        this.port = port;
        this.organ = organ;
        this.region = region;
        this.last = last;
    }

    public static Journey draft(int port, String draft) {
        return draft(port, Api.ORGAN, Api.CITY, draft);
    }

    public static Journey draft(int port, String organ, String region, String draft) {
        nameOfficers(port, organ, region);
        return of(
                port,
                organ,
                region,
                Api.officer(port, Duty.EDITOR, organ, region).post("/change-requests", draft));
    }

    /** The journey of what has just been drafted. */
    public static Journey of(int port, Answer answer) {
        nameOfficers(port, Api.ORGAN, Api.CITY);
        return of(port, Api.ORGAN, Api.CITY, answer);
    }

    private static Journey of(int port, String organ, String region, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Journey(port, organ, region, answer);
    }

    /** One that was drafted elsewhere. */
    public static Journey of(int port, String organ, String region, String id) {
        nameOfficers(port, organ, region);
        var answer = Api.officer(port, Duty.EDITOR, organ, region).get("/change-requests/" + id);
        return new Journey(port, organ, region, answer);
    }

    /** What an organ must have done before it hands anything in (A11). */
    public static void nameOfficers(int port, String organ, String region) {
        var path = "/organs/" + organ;
        if (Api.nobody(port).get("/public" + path).status() == 404) {
            var registered =
                    Api.officer(port, Duty.REFORM_OFFICE, organ, region)
                            .put(path, "*", "{\"name\": \"示例局\"}");
            Api.officer(port, Duty.PUBLISHER, organ, region)
                    .put(
                            path + "/officers",
                            registered.etag(),
                            """
                            {"office": "示例处", "leader": "张示例", "telephone": "0931-0000000",
                             "editors": ["李示例"]}
                            """);
        }
    }

    public String id() {
        return last.text("id");
    }

    public String path() {
        return "/change-requests/" + id();
    }

    public String etag() {
        return last.etag();
    }

    public String stage() {
        return last.text("stage");
    }

    public String state() {
        return last.text("state");
    }

    public Answer last() {
        return last;
    }

    public Journey submit() {
        return take(officer(Duty.EDITOR).post(path() + "/submit", etag(), ""));
    }

    /** The officer whose turn it is approves, or hands in the amendment. */
    public Journey onward() {
        if (stage().equals("AMENDMENT")) {
            return submit();
        }
        var officer = officer(Duty.valueOf(last.text("waitsFor")));
        return take(officer.post(path() + "/decisions", etag(), Drafts.approval(stage())));
    }

    public Journey until(String stage) {
        while (!stage().equals(stage)) {
            onward();
        }
        return this;
    }

    public Journey toTheEnd() {
        submit();
        while (state().equals("IN_REVIEW")) {
            onward();
        }
        return this;
    }

    public Journey take(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        last = answer;
        return this;
    }

    private Api officer(Duty duty) {
        return Api.officer(port, duty, organ, region);
    }
}
