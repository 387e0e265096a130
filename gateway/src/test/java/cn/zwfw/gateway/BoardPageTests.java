package cn.zwfw.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page for the wall, as a browser shows it. */
class BoardPageTests extends AtTheDoor {

    private static final Wall WALL = new Wall();
    private static Browser browser;

    @DynamicPropertySource
    static void streaming(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.cloud.discovery.client.simple.instances.supervision-service[0].uri",
                WALL::uri);
    }

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.started();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        WALL.stop();
    }

    @Test
    void showsFiguresChartsAndCards() throws Exception {
        WALL.begins(
                Wall.figures(1_234, Wall.districts()),
                Wall.card(1, "BLUE", "蓝色提示", "食品经营许可", "兰州市市场监督管理局"),
                Wall.card(2, "YELLOW", "黄牌", "建设工程规划许可证核发", "兰州市自然资源局"));
        open(ISSUER.valid());
        soon().until(() -> browser.texts("#cards li").size() == 2);
        WALL.tells(Wall.card(3, "RED", "红牌", "道路旅客运输经营许可", "兰州市交通运输委员会"));
        soon().until(() -> browser.texts("#cards li").size() == 3);

        assertThat(browser.text("h1 #region")).isEqualTo("兰州市");
        assertThat(browser.text("#received")).isEqualTo("1,234");
        assertThat(browser.text("#inTime")).isEqualTo("96.9%");
        assertThat(browser.text("#dueToday")).isEqualTo("112");
        assertThat(browser.text("#red")).isEqualTo("1");
        assertThat(browser.text("#state")).isEqualTo("实时");
        assertThat(browser.texts("#cards .level")).containsExactly("红牌", "黄牌", "蓝色提示");
        assertThat(browser.text("#cards li:first-child"))
                .contains("道路旅客运输经营许可", "兰州市交通运输委员会 · 时限", "03-16 10:23");
        soon().until(() -> coloured("#departments canvas") > 5_000);
        assertThat(coloured("#districts canvas")).isGreaterThan(5_000);
        soon().until(() -> isTypefaceThere());
        browser.picture(Path.of("target/board.png"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void takesAwayWhatIsGone() {
        WALL.begins(
                Wall.figures(1, ""),
                Wall.card(1, "BLUE", "蓝色提示", "一", "一"),
                Wall.card(2, "YELLOW", "黄牌", "二", "二"));
        open(ISSUER.valid());
        soon().until(() -> browser.texts("#cards li").size() == 2);

        WALL.tells(Wall.gone(1));
        WALL.tells(Wall.gone(7));

        soon().until(() -> browser.texts("#cards li").size() == 1);
        assertThat(browser.text("#cards .name")).isEqualTo("二");
        WALL.tells(Wall.card(1, "RED", "红牌", "一", "一"));
        soon().until(() -> browser.texts("#cards li").size() == 2);
        assertThat(browser.texts("#cards .level")).containsExactly("红牌", "黄牌");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void isLegibleFromAfarAndFitsTheWall() {
        WALL.begins(
                Wall.figures(12_345, Wall.districts()),
                Wall.card(1, "BLUE", "蓝色提示", "很长的名称".repeat(12), "很长的部门名称".repeat(9)),
                Wall.card(2, "YELLOW", "黄牌", "一", "一"));
        open(ISSUER.valid());
        soon().until(() -> browser.texts("#cards li").size() == 2 && isTypefaceThere());

        assertThat(
                        list(
                                """
                                return [...document.querySelectorAll('#wall *')]
                                    .filter(one => one.checkVisibility() && one.children.length === 0
                                        && one.textContent.trim() && one.tagName !== 'CANVAS'
                                        && parseFloat(getComputedStyle(one).fontSize) < 22)
                                    .map(one => one.className + one.textContent)
                                """))
                .as("text of less than 22 pixels")
                .isEmpty();
        assertThat(
                        list(
                                """
                                return [...document.querySelectorAll('#wall, #wall *')].filter(one => {
                                    const box = one.getBoundingClientRect();
                                    return box.width && (box.left < -1 || box.top < -1 || box.right > 1921
                                        || box.bottom > 1081);
                                }).map(one => one.id + one.className + one.textContent)
                                """))
                .as("what reaches over the edge")
                .isEmpty();
        assertThat(
                        list(
                                """
                                return [...document.querySelectorAll('dt, dd, h1, h2, .state, .now, .at, .level')]
                                    .filter(one => one.scrollWidth > one.clientWidth + 1)
                                    .map(one => one.textContent)
                                """))
                .as("what is cut off")
                .isEmpty();
    }

    @Test
    void keepsTheTokenOutOfTheAddress() {
        WALL.begins(Wall.figures(1, ""));
        open(ISSUER.valid());
        soon().until(() -> browser.text("#received").equals("1"));

        assertThat(browser.address()).isEqualTo(page());
        browser.open(page());
        soon().until(() -> browser.text("#received").equals("1"));
        assertThat(browser.sees("#below")).as("districts, where there are none").isFalse();
    }

    @Test
    void saysThatItIsCutOffAndGoesOnWhereItWas() {
        WALL.begins(Wall.figures(1, ""), Wall.card(4, "RED", "红牌", "一", "一"));
        open(ISSUER.valid());
        soon().until(() -> browser.text("#state").equals("实时"));

        WALL.answers(503);
        soon().until(() -> browser.text("#state").matches("连接中断,正在重连 · 数据为\\d+秒前"));
        assertThat(browser.text("#received")).isEqualTo("1");

        WALL.begins(Wall.figures(2, ""));
        soon().until(() -> browser.text("#received").equals("2"));
        assertThat(browser.text("#state")).isEqualTo("实时");
        assertThat(WALL.seen()).containsOnly("704~00000000-0000-0000-0000-000000000004");
    }

    @Test
    void isNotCutOffByTheTimeThatAnAnswerMayTake() {
        WALL.begins(Wall.figures(1, ""));
        open(ISSUER.valid());
        soon().until(() -> browser.text("#received").equals("1"));

        // three seconds are what the gateway waits for other answers
        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(10))
                .until(() -> WALL.seen().size() == 1 && browser.text("#state").equals("实时"));
    }

    @Test
    void asksForATokenThatIsGood() {
        WALL.begins(Wall.figures(5, ""));
        open("");
        soon().until(() -> browser.sees("#token"));

        browser.type("#token", "nonsense");
        browser.press("#entry button");
        soon().until(() -> browser.text("#refusal").contains("无效"));
        browser.type("#token", ISSUER.valid());
        browser.press("#entry button");
        soon().until(() -> browser.text("#received").equals("5"));
        WALL.answers(403);
        soon().until(() -> browser.text("#refusal").contains("不能查看"));
    }

    @Test
    void showsMarkupAsText() {
        WALL.begins(
                Wall.figures(1, ""),
                Wall.card(5, "RED", "红牌", "<img src=x onerror=document.title=1>", "<b>一</b>"));
        open(ISSUER.valid());
        soon().until(() -> !browser.texts("#cards li").isEmpty());

        assertThat(browser.text("#cards .name")).isEqualTo("<img src=x onerror=document.title=1>");
        assertThat(
                        list(
                                "return [...document.querySelectorAll('img, b')].map(one => one.outerHTML)"))
                .isEmpty();
    }

    @Test
    void isServedWithAStrictPolicyAndLibrariesThatAreKept() throws Exception {
        var page = get("/board");
        var library = get("/webjars/echarts/5.3.1/dist/echarts.common.min.js");

        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("/webjars/echarts/5.3.1/dist/echarts.common.min.js")
                .doesNotContain("http://", "https://", "<style", "style=");
        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(library.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable");
        assertThat(get("/board/board.js").headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
        assertThat(get("/board/board.html").statusCode()).isEqualTo(404);
    }

    private void open(String token) {
        // another page of the same origin: what an earlier test left is forgotten
        browser.open(page() + "/board.css");
        browser.asked("sessionStorage.clear(); return 1");
        soon().until(() -> WALL.open() == 0);
        browser.complaints();
        WALL.seen().clear();
        browser.open(token.isEmpty() ? page() : page() + "#token=" + token);
    }

    private String page() {
        return "http://127.0.0.1:" + port + "/board";
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).ignoreExceptions();
    }

    private static boolean isTypefaceThere() {
        return Boolean.TRUE.equals(
                browser.asked(
                        """
                        return [...document.fonts].every(one => one.status === 'loaded')
                        """));
    }

    /** How many pixels of a chart are drawn. */
    private static long coloured(String canvas) {
        return (Long)
                browser.asked(
                        """
                        const canvas = document.querySelector('%s');
                        const pixels = canvas.getContext('2d')
                            .getImageData(0, 0, canvas.width, canvas.height).data;
                        return pixels.filter((value, at) => at %% 4 === 3 && value > 0).length
                        """
                                .formatted(canvas));
    }

    private static List<?> list(String script) {
        return (List<?>) browser.asked(script);
    }
}
