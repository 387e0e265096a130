package cn.zwfw.exchange;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows to report and content to publish. */
final class Rows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Rows() {}

    static JsonNode content(String name, int version) {
        var content = JSON.createObjectNode().put("name", name).put("version", version);
        content.putNull("legacyCode")
                .putArray("fees")
                .add(1)
                .addObject()
                .put("b", "\"\t\\")
                .put("a", true);
        return content;
    }

    static String revision(String code, int number) {
        return JSON.createObjectNode()
                .put("code", code)
                .put("number", number)
                .put("status", number == 2 ? "2" : "1")
                .put("kind", number == 1 ? "ADD" : "AMEND")
                .put("ground", "B9(4)")
                .put("effectiveFrom", "2020-01-0%dT00:00:00+08:00".formatted(number))
                .set("content", content("区级事项", number))
                .toString();
    }

    /** As a district's own systems do, in whatever transaction they have. */
    static void putIn(DataSource database, String target, String row) {
        JdbcClient.create(database)
                .sql("insert into report (target, row) values (?, ?)")
                .params(target, row)
                .update();
    }
}
