package cn.zwfw.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.exchange.stub.StubCity;
import cn.zwfw.exchange.stub.TestDatabases;
import cn.zwfw.exchange.stub.TestTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever differs is named, with what both sides hold; what is only on its way is not. */
class ComparingTests {

    private static final String ORGAN = "11620100013900001G";

    private final TestTime time = new TestTime();
    private final StubCity city = new StubCity(time);
    private final DataSource database = TestDatabases.create();

    @BeforeEach
    void aCopyOfFiveEntries() throws InterruptedException {
        for (int n = 1; n <= 5; n++) {
            publish(n, 1);
        }
        client().open();
        client().sync(true);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void equalCopiesDoNotDiffer() throws InterruptedException {
        assertThat(client().compare()).isEmpty();
        assertThat(status())
                .anySatisfy(line -> assertThat(line).contains("0 differences in 1 organs"));
    }

    @Test
    void whatIsPublishedMeanwhileIsNoDifference() throws InterruptedException {
        for (int n = 1; n <= 4; n++) {
            var number = n;
            city.meanwhile(() -> publish(number, 2));
        }

        assertThat(client().compare()).isEmpty();
    }

    @Test
    void whatIsMissingTooMuchOrChangedIsNamed() throws InterruptedException {
        change("delete from entry where code = ?", code(1));
        change(
                "update entry set document = replace(document::text, '名称2', '别名')::json where code"
                        + " = ?",
                code(2));
        change(
                "update entry set document = jsonb_set(document::jsonb, '{number}', '7') where code"
                        + " = ?",
                code(3));
        change(
                "insert into entry select list, ?, number, jsonb_set(document::jsonb, '{code}',"
                        + " '\"x\"') from entry where code like '%5'",
                "x");

        var found = client().compare();

        assertThat(found)
                .hasSize(4)
                .extracting(difference -> difference.toString())
                .satisfiesExactly(
                        one -> assertThat(one).contains(ORGAN, code(1), "here nothing, city 1 1 "),
                        two -> assertThat(two).contains(code(2), "here 1 1 ", ", city 1 1 "),
                        three -> assertThat(three).contains(code(3), "here 7 1 ", ", city 1 1 "),
                        four -> assertThat(four).contains(" x: here 1 1 ", ", city nothing"));
        assertThat(status()).anySatisfy(line -> assertThat(line).contains("4 differences"));
    }

    @Test
    void anOrganThatOneSideLacksIsNamedToo() throws InterruptedException {
        var another = "116201020130003004";
        change(
                "update entry set document = jsonb_set(document::jsonb, '{organ}',"
                        + " to_jsonb(?::text)) where code like '%5'",
                another);

        assertThat(client().compare())
                .extracting(difference -> difference.toString())
                .satisfiesExactly(
                        missing ->
                                assertThat(missing)
                                        .contains(ORGAN + " " + code(5) + ": here nothing, city 1"),
                        tooMuch ->
                                assertThat(tooMuch)
                                        .contains(
                                                another + " " + code(5) + ": here 1",
                                                "city nothing"));
    }

    private void publish(int n, int version) {
        city.library().publish("power-items", code(n), ORGAN, Rows.content("名称" + n, version));
    }

    private static String code(int n) {
        return ORGAN + "3%012d".formatted(n);
    }

    private void change(String sql, String value) {
        JdbcClient.create(database).sql(sql).param(value).update();
    }

    private List<String> status() {
        return new Status(Store.at(database)).lines();
    }

    private Client client() {
        return new Lives(city, database, time, 2).client();
    }
}
