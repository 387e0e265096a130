package cn.zwfw.powerlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of change with every ground: those of its article and no others. */
@ServiceTest
@Cites(
        value = {"B9", "B10", "B12", "B13"},
        rows = {"P3", "P4", "P5"})
class GroundTests {

    private static final List<String> GROUNDS =
            Stream.of(numbered("B9", 8), numbered("B10", 5), numbered("B12", 4), Stream.of("B13"))
                    .flatMap(grounds -> grounds)
                    .toList();

    @LocalServerPort int port;

    @Test
    void aKindTakesTheGroundsOfItsArticleAndNoOthers() {
        Journey.draft(
                        port,
                        Drafts.add(
                                "B9(8)",
                                Drafts.item(1101, "情形一"),
                                Drafts.item(1102, "情形二"),
                                Drafts.item(1103, "情形三")))
                .toTheEnd();
        Journey.draft(port, Drafts.byCode("SUSPEND", "B12(4)", Drafts.code(1103))).toTheEnd();
        var editor = Api.officer(port, Duty.EDITOR);

        kinds().forEach((kind, draft) -> {
            for (var ground : GROUNDS) {
                var answer = editor.post("/change-requests", draft.apply(ground));
                if (ground.startsWith(article(kind))) {
                    assertThat(answer.status())
                            .as("%s %s: %s", kind, ground, answer.body())
                            .isEqualTo(201);
                    assertThat(answer.text("ground")).isEqualTo(ground);
                } else {
                    assertThat(answer.status()).as("%s %s", kind, ground).isEqualTo(400);
                    assertThat(answer.json().at("/errors/0/code").asString())
                            .isEqualTo("ground-not-on-route");
                    assertThat(answer.json().at("/errors/0/pointer").asString())
                            .isEqualTo("/ground");
                }
            }
        });
    }

    private static String article(String kind) {
        return switch (kind) {
            case "AMEND" -> "B10(";
            case "SUSPEND" -> "B12(";
            case "RESUME" -> "B13";
            default -> "B9(";
        };
    }

    private static Map<String, UnaryOperator<String>> kinds() {
        var first = Drafts.code(1101);
        var made = "{\"content\": %s}".formatted(Drafts.item(1104, "新一"));
        var alsoMade = "{\"content\": %s}".formatted(Drafts.item(1105, "新二"));
        var ended = "{\"code\": \"%s\"}".formatted(first);
        var alsoEnded = "{\"code\": \"%s\"}".formatted(Drafts.code(1102));
        var kinds = new LinkedHashMap<String, UnaryOperator<String>>();
        kinds.put("ADD", ground -> Drafts.draft("ADD", ground, made));
        kinds.put("CANCEL", ground -> Drafts.byCode("CANCEL", ground, first));
        kinds.put("DELEGATE", ground -> Drafts.byCode("DELEGATE", ground, first));
        kinds.put(
                "MERGE",
                ground -> Drafts.draft("MERGE", ground, String.join(",", ended, alsoEnded, made)));
        kinds.put(
                "SPLIT",
                ground -> Drafts.draft("SPLIT", ground, String.join(",", ended, made, alsoMade)));
        kinds.put("AMEND", ground -> Drafts.amend(ground, first, Drafts.item(1101, "情形一改")));
        kinds.put("SUSPEND", ground -> Drafts.byCode("SUSPEND", ground, first));
        kinds.put("RESUME", ground -> Drafts.byCode("RESUME", ground, Drafts.code(1103)));
        return kinds;
    }

    private static Stream<String> numbered(String article, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(n -> article + "(" + n + ")");
    }
}
