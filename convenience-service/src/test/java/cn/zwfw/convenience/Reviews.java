package cn.zwfw.convenience;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller.Answer;

/** The officers at whose desks a change of a list goes by. */
public record Reviews(int port) {

    /** What was drafted, in effect. */
    public Answer toTheEnd(Answer drafted) {
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var path = "/change-requests/" + drafted.text("id");
        var now = Api.officer(port, Duty.EDITOR).post(path + "/submit", drafted.etag(), "");
        while (now.text("state").equals("IN_REVIEW")) {
            now = decide(path, now, Duty.valueOf(now.text("waitsFor")));
            assertThat(now.status()).as(now.body()).isEqualTo(200);
        }
        return now;
    }

    public Answer decide(String path, Answer now, Duty duty) {
        var decision =
                "{\"stage\": \"%s\", \"verdict\": \"APPROVE\", \"opinion\": \"同意\"}"
                        .formatted(now.text("stage"));
        return Api.officer(port, duty).post(path + "/decisions", now.etag(), decision);
    }
}
