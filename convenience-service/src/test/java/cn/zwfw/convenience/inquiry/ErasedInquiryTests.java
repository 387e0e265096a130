package cn.zwfw.convenience.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.retention.RetentionRule;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was said goes years after the inquiry was closed, and nothing of one that is not. */
@InquiryTest
@Cites(
        value = {"个人信息保护法 19", "个人信息保护法 47"},
        rows = {"C2", "X5"})
class ErasedInquiryTests {

    private static final List<String> TABLES =
            List.of("inquiry", "inquiry_record", "inquiry_statement");

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired List<RetentionRule> rules;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Asking.know(told, organs);
    }

    @Test
    void aClosedInquiryGoesWithAllThatWasSaid() {
        var old = closed();
        var open = new Asking(port).unknown("INQUIRY", Asking.organ(Api.ORGAN)).text("number");
        clock.moveTo(LocalDate.of(2026, 3, 12));
        var young = closed();

        erase();

        assertThat(rows(old.text("number"))).isZero();
        assertThat(rows(young.text("number"))).isPositive();
        assertThat(rows(open)).isPositive();
        assertThat(new Asking(port).followed(old).status()).isEqualTo(404);
        assertThat(new Asking(port).followed(young).status()).isEqualTo(200);
        assertThat(erased(old.text("number"))).isEqualTo(1);
    }

    @Test
    void aRecordIsNotRemovedAndWhatWasErasedStaysNoted() {
        var number = closed().text("number");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> remove("inquiry_record", number));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        database.sql("update inquiry_record set act = 'X' where number = ?")
                                .param(number)
                                .update());
        clock.moveTo(LocalDate.of(2026, 3, 12));

        erase();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> remove("inquiry_erasure", number));
    }

    private Answer closed() {
        var asking = new Asking(port);
        var handed = asking.unknown("INQUIRY", Asking.organ(Api.ORGAN));
        asking.reply(Api.officer(port, Duty.HANDLER), handed.text("number"));
        assertThat(asking.withCode(handed, "closing", "").status()).isEqualTo(200);
        return handed;
    }

    /** What was closed before the 10th. */
    private void erase() {
        var before = LocalDate.of(2026, 3, 10).atStartOfDay(ZoneOffset.UTC).toInstant();
        var rule =
                rules.stream()
                        .filter(any -> any.name().equals("closed-inquiry"))
                        .findAny()
                        .orElseThrow();
        transaction.executeWithoutResult(_ -> rule.erase(before, 200));
    }

    private void remove(String table, String number) {
        database.sql("delete from " + table + " where number = ?").param(number).update();
    }

    private int erased(String number) {
        return count("inquiry_erasure", number);
    }

    private int rows(String number) {
        return TABLES.stream().mapToInt(table -> count(table, number)).sum();
    }

    private int count(String table, String number) {
        return database.sql("select count(*) from " + table + " where number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
