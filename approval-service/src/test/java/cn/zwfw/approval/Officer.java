package cn.zwfw.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller.Answer;

/** Somebody who handles cases. */
public record Officer(Api api) {

    public static Officer of(int port, Duty duty) {
        return new Officer(Api.officer(port, duty));
    }

    public static Officer of(int port, Duty duty, String organ) {
        return new Officer(Api.officer(port, duty, organ));
    }

    /** Does something on the case as it stands. */
    public Answer tries(String number, String act) {
        var path = "/cases/" + number;
        var now = api.get(path);
        return api.post(path + "/acts", now.etag(), act);
    }

    /** Does it, and must be able to. */
    public Answer does(String number, String act) {
        var done = tries(number, act);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        return done;
    }

    public Answer completes(String number, String step) {
        return completes(number, step, 1);
    }

    public Answer completes(String number, String step, int round) {
        return does(number, completion(step, round));
    }

    public static String completion(String step, int round) {
        return """
        {"act": "COMPLETE_STEP", "step": "%s", "round": %d, "opinion": "符合条件。",
         "officers": ["甲", "乙"]}
        """
                .formatted(step, round);
    }
}
