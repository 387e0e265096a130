package cn.zwfw.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What is searched for: nothing, one, two and four characters, frequent and rare, with filters. */
public record Words(String q, String region, String type) {

    /** Every search, in the order in which each user asks. */
    public static List<Words> all() {
        return List.of(
                new Words("", "", ""),
                new Words("烟", "", ""),
                new Words("法", "", ""),
                new Words("鲸", "", ""),
                new Words("公证", "", ""),
                new Words("许可", "", ""),
                new Words("鲸鱼", "", ""),
                new Words("食品经营", "", ""),
                new Words("监督检查", "", ""),
                new Words("食品 许可", "", ""),
                new Words("处罚", "620102", ""),
                new Words("公证", "", "01"),
                new Words("", "620103", ""));
    }

    String path() {
        return "/api/power-list/v1/public/items?limit=20"
                + Stream.of(part("q", q), part("region", region), part("type", type))
                        .reduce("", String::concat);
    }

    private static String part(String name, String value) {
        return value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
