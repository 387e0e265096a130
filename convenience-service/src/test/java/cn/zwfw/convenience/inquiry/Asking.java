package cn.zwfw.convenience.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TestTokens;

/** People who ask and officers who answer, over HTTP. */
public record Asking(int port) {

    /** Both organs of the tests are registered in the city. */
    public static void know(Organs told, ListedOrgans organs) {
        told.tells(Api.ORGAN, Api.CITY, "兰州市市场监督管理局");
        told.tells(Api.OTHER_ORGAN, Api.CITY, "兰州市司法局");
        await().until(() ->
                organs.find(Api.ORGAN).isPresent() && organs.find(Api.OTHER_ORGAN).isPresent());
    }

    public HttpCaller citizen(String login) {
        return new HttpCaller(
                port, "/api/convenience/v1", TestTokens.of(login, null, null, Duty.APPLICANT));
    }

    public Answer signedIn(String login, String kind, String more) {
        return taken(citizen(login).post("/inquiries", body(kind, more)));
    }

    public Answer unknown(String kind, String more) {
        var contact = ", \"name\": \"张三丰\", \"telephone\": \"13900000001\"";
        return taken(Api.nobody(port).post("/public/inquiries", body(kind, more + contact)));
    }

    public static String body(String kind, String more) {
        return """
        {"kind": "%s", "title": "食品经营许可延续", "text": "到期前多少天可以申请延续?", "breach": %s%s}
        """
                .formatted(kind, more.contains("\"office\"") || more.contains("\"note\""), more)
                .replace(", \"note\": 1", "");
    }

    public static String organ(String code) {
        return ", \"organ\": \"" + code + "\"";
    }

    public Answer reply(Api officer, String number) {
        return act(officer, number, "reply", "{\"text\": \"届满三十日前可以申请。\"}");
    }

    /** On the version that stands. */
    public Answer act(HttpCaller who, String number, String act, String body) {
        return who.post("/inquiries/" + number + "/" + act, "*", body);
    }

    public Answer withCode(Answer handed, String act, String body) {
        var path = "/public/inquiries/" + handed.text("number") + "/" + act;
        return Api.nobody(port).post(path + "?code=" + handed.text("followCode"), "*", body);
    }

    public Answer followed(Answer handed) {
        return Api.nobody(port)
                .get(
                        "/public/inquiries/%s?code=%s"
                                .formatted(handed.text("number"), handed.text("followCode")));
    }

    private static Answer taken(Answer handed) {
        assertThat(handed.status()).as(handed.body()).isEqualTo(201);
        return handed;
    }
}
