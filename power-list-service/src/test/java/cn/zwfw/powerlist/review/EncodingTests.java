package cn.zwfw.powerlist.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.ServiceTest;
import cn.zwfw.powerlist.review.Hostile.Sent;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** JSON is UTF-8 and nothing else. */
@ServiceTest
@Cites(rows = "P3")
class EncodingTests {

    private static final String GOOD = Drafts.add("B9(8)", Drafts.item(1701, "好的"));
    private static final String JSON = "application/json";

    @LocalServerPort int port;

    static Stream<Sent> otherEncodings() {
        return Stream.of(
                encoded("UTF-16BE", JSON),
                encoded("UTF-16LE", JSON),
                encoded("UTF-16", JSON),
                encoded("UTF-32BE", JSON),
                encoded("UTF-32LE", JSON),
                encoded("GBK", JSON),
                encoded("GBK", JSON + ";charset=GBK"),
                encoded("UTF-16", JSON + ";charset=UTF-16"),
                encoded("UTF-8", JSON + ";charset=ISO-8859-1"),
                encoded("UTF-8", JSON + ";charset=no-such"),
                new Sent(
                        "a lone lead byte",
                        Hostile.bytes(GOOD, UTF_8).replace("\"ADD", "\"\u00e4ADD"),
                        JSON),
                new Sent(
                        "too long a form",
                        Hostile.bytes(GOOD, UTF_8).replace("ADD", "\u00c1\u0081DD"),
                        JSON),
                new Sent(
                        "a surrogate",
                        Hostile.bytes(GOOD, UTF_8).replace("ADD", "\u00ed\u00a0\u0080"),
                        JSON));
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void refusesWhatIsNotUtf8AndSaysSo(Sent sent) {
        new Hostile(port).refuses("POST", "/change-requests", sent);

        assertThat(new Hostile(port).answer("POST", "/change-requests", sent, "en").body())
                .contains("UTF-8");
        assertThat(new Hostile(port).answer("POST", "/change-requests", sent, "zh").body())
                .contains("UTF-8");
    }

    private static Sent encoded(String charset, String type) {
        return new Sent(
                charset + " as " + type, Hostile.bytes(GOOD, Charset.forName(charset)), type);
    }
}
