package cn.zwfw.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.TestTokens;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Somebody who applies. */
public final class Citizen extends HttpCaller {

    public static final String IDENTITY = "11010519491231002X";
    public static final String TELEPHONE = "13900000001";

    private static final String API = "/api/approval/v1";
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private Citizen(int port, String login) {
        super(port, API, TestTokens.of(login, null, Api.CITY, Duty.APPLICANT));
    }

    public static Citizen called(int port, String login) {
        return new Citizen(port, login);
    }

    public static String content(String... items) {
        var codes =
                List.of(items).stream().map(code -> '"' + code + '"').collect(Collectors.joining());
        return """
        {"items": [%s], "content": "申请在示例路1号从事餐饮服务。",
         "applicant": {"kind": "PERSON", "name": "欧阳小明", "identityType": "RESIDENT_ID",
           "identityNumber": "%s", "telephone": "%s", "address": "兰州市城关区示例路1号",
           "agent": ""}}
        """
                .formatted(codes.replace("\"\"", "\",\""), IDENTITY, TELEPHONE);
    }

    /** The same, under a theme. */
    public static String under(String theme, String... items) {
        return content(items).replaceFirst("\\{", "{\"theme\": \"" + theme + "\", ");
    }

    /** A draft, by its id. */
    public String drafts(String... items) {
        return drafted(content(items));
    }

    /** A draft under a theme, by its id. */
    public String draftsUnder(String theme, String... items) {
        return drafted(under(theme, items));
    }

    private String drafted(String content) {
        var drafted = post("/applications", content);
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        return drafted.text("id");
    }

    /** Hands a small PDF in. */
    public Answer adds(String application, String name) {
        return adds(application, UUID.randomUUID(), name);
    }

    public Answer adds(String application, UUID id, String name) {
        return uploads(application, id, name, PDF);
    }

    public Answer uploads(String application, UUID id, String name, byte[] bytes) {
        return send(
                request(
                                "/applications/%s/materials/%s?name=%s&fileName=a.pdf"
                                        .formatted(
                                                application,
                                                id,
                                                URLEncoder.encode(name, StandardCharsets.UTF_8)))
                        .setHeader("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    /** Applies for items in one application, and says the numbers of the cases. */
    public List<String> applies(String... items) {
        var application = drafts(items);
        assertThat(adds(application, "申请书").status()).isEqualTo(200);
        return submits(application);
    }

    public List<String> submits(String application) {
        var submitted = post("/applications/" + application + "/submission", "");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return StreamSupport.stream(
                        get("/applications/" + application).json().path("cases").spliterator(),
                        false)
                .map(JsonNode::asString)
                .toList();
    }
}
