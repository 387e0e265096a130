package cn.zwfw.powerlist.review;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.powerlist.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.UUID;

/** Somebody who holds the duties and sends what nobody should. */
record Hostile(int port) {

    /** Refused with what to mend, in Chinese and in English. */
    void refuses(String method, String path, Sent sent) {
        var chinese = answer(method, path, sent, "zh-CN");
        assertThat(chinese.status()).as(chinese.body()).isBetween(400, 499);
        assertThat(chinese.type()).startsWith("application/problem+json");
        assertThat(chinese.text("code")).as(chinese.body()).matches("[a-z0-9-]+");
        assertThat(chinese.json().path("status").asInt()).isEqualTo(chinese.status());
        assertThat(chinese.text("detail")).as(chinese.body()).matches("(?s).*\\p{IsHan}.*");
        var english = answer(method, path, sent, "en");
        assertThat(english.status()).isEqualTo(chinese.status());
        assertThat(english.text("detail")).as(english.body()).matches("[\\p{ASCII}\\h]+");
        assertThat(english.text("code")).isEqualTo(chinese.text("code"));
    }

    Answer answer(String method, String path, Sent sent, String language) {
        var caller =
                Api.of(
                        port,
                        "hostile",
                        Api.ORGAN,
                        Api.CITY,
                        Duty.EDITOR,
                        Duty.REFORM_OFFICE,
                        Duty.DISTRICT_SYSTEM);
        return caller.send(
                caller.request(path)
                        .setHeader("Content-Type", sent.type())
                        .setHeader("Accept-Language", language)
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .method(method, BodyPublishers.ofString(sent.body(), ISO_8859_1)));
    }

    /** The bytes of the text, each as one character. */
    static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), ISO_8859_1);
    }

    /** What is sent; each character of the body is one byte. */
    record Sent(String name, String body, String type) {

        @Override
        public String toString() {
            return name;
        }
    }
}
