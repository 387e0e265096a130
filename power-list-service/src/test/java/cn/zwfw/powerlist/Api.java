package cn.zwfw.powerlist;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A caller of the service with a token of his own. */
public final class Api extends HttpCaller {

    public static final String CITY = "620100";
    public static final String OTHER_REGION = "620102";
    public static final String ORGAN = "11620100013900001G";
    public static final String OTHER_ORGAN = "11620100013900002K";

    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Api(int port, @Nullable String token) {
        super(port, "/api/power-list/v1", token);
    }

    public static Api nobody(int port) {
        return new Api(port, null);
    }

    public static Api of(
            int port, String login, String organ, @Nullable String region, Duty... duties) {
        return new Api(port, TestTokens.of(login, organ, region, duties));
    }

    /** An officer of the organ in the city whose tests these are. */
    public static Api officer(int port, Duty duty) {
        return officer(port, duty, ORGAN, CITY);
    }

    public static Api officer(int port, Duty duty, String organ, String region) {
        return of(port, duty.name() + "-officer", organ, region, duty);
    }

    /** Loads a workbook as a draft; the query says of what. */
    public Answer load(String query, byte[] workbook) {
        return load(query, workbook, UUID.randomUUID().toString());
    }

    public Answer load(String query, byte[] workbook, String key) {
        return send(
                request("/change-requests/workbooks?" + query)
                        .setHeader("Content-Type", XLSX)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(workbook)));
    }

    /** Lets a workbook take the place of what a draft holds. */
    public Answer replace(String path, String etag, byte[] workbook) {
        return send(
                request(path + "/workbook")
                        .setHeader("Content-Type", XLSX)
                        .header("If-Match", etag)
                        .PUT(BodyPublishers.ofByteArray(workbook)));
    }
}
