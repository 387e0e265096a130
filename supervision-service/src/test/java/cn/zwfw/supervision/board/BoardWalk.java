package cn.zwfw.supervision.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.supervision.Api;

/**
 * Calls every operation of the board once, with success; a stream has no end, so that nothing could
 * be recorded of it, and what it sends first is what the other answers.
 */
public final class BoardWalk {

    private BoardWalk() {}

    public static void through(int port) {
        var answer = Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN).get("/board");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
