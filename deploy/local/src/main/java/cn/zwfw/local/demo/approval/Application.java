package cn.zwfw.local.demo.approval;

import cn.zwfw.local.demo.powerlist.Power;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a citizen fills in; the person does not exist. */
final class Application {

    static final String APPLICANT = "applicant.1";

    private Application() {}

    static String of(Power power) {
        return "{" + what(power);
    }

    /** For several powers under a theme. */
    static String under(String theme, Power... powers) {
        return "{\"theme\": \"" + theme + "\", " + what(powers);
    }

    private static String what(Power... powers) {
        var codes =
                Arrays.stream(powers)
                        .map(power -> '"' + power.code() + '"')
                        .collect(Collectors.joining(", "));
        return """
         "items": [%s], "content": "申请在示例路1号从事示例经营。",
         "applicant": {"kind": "PERSON", "name": "张三", "identityType": "RESIDENT_ID",
           "identityNumber": "11010519491231002X", "telephone": "13900000001",
           "address": "兰州市城关区示例路1号", "agent": ""}}
        """
                .formatted(codes);
    }
}
