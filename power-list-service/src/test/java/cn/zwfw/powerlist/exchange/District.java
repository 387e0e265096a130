package cn.zwfw.powerlist.exchange;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A district with a system of its own. */
final class District {

    static final String REGION = "620102";
    static final String ORGAN = "116201020130003004";

    private final int port;

    private District(int port) {
        this.port = port;
    }

    /** With an organ that has named its officers (A11). */
    static District at(int port) {
        Journey.nameOfficers(port, ORGAN, REGION);
        return new District(port);
    }

    Api system() {
        return systemOf(port, REGION);
    }

    static Api systemOf(int port, String region) {
        return Api.of(port, "district-system." + region, "", region, Duty.DISTRICT_SYSTEM);
    }

    Answer report(String... entries) {
        return system().post("/exchange/batches", batch(entries));
    }

    static String batch(String... entries) {
        return Arrays.stream(entries).collect(Collectors.joining(",", "{\"entries\": [", "]}"));
    }

    static String item(int n, String name) {
        return Drafts.item(ORGAN, n, name).replace("\"level\": 3", "\"level\": 4");
    }

    static String code(int n) {
        return ORGAN + "4" + "0001%08d".formatted(n);
    }

    /** The first revision of an item. */
    static String added(int n, String name) {
        return entry(code(n), 1, "1", "ADD", "B9(4)", "2020-01-01", item(n, name));
    }

    static String entry(
            String code,
            int number,
            String status,
            String kind,
            String ground,
            String day,
            String content) {
        return """
        {"code": "%s", "number": %d, "status": "%s", "kind": "%s", "ground": "%s",
         "effectiveFrom": "%sT00:00:00+08:00", "content": %s}
        """
                .formatted(code, number, status, kind, ground, day, content);
    }
}
