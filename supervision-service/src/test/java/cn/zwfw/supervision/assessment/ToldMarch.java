package cn.zwfw.supervision.assessment;

import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.inquiries.ToldInquiry;
import cn.zwfw.supervision.ledger.Topic;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of every kind of thing something that counts in March 2026, and something that does not. */
record ToldMarch(Services services, JdbcClient database) {

    static final ToldCase LATE =
            ToldCase.accepted(801, "2026-03-02").ended("2026-03-18", "GRANTED");
    static final ToldCase OPEN = ToldCase.accepted(802, "2026-03-02");
    static final ToldCase WITHDRAWN_CARD =
            ToldCase.accepted(803, "2026-03-02").ended("2026-03-18", "REFUSED");
    static final ToldCase OF_APRIL = ToldCase.accepted(804, "2026-03-20");
    static final ToldCase YELLOW_AT_FIRST = ToldCase.accepted(805, "2026-03-05");
    static final ToldCase EARLY =
            ToldCase.accepted(806, "2026-03-02").ended("2026-03-09", "GRANTED");
    static final ToldCase IN_TIME =
            ToldCase.accepted(807, "2026-03-02").ended("2026-03-10", "GRANTED");
    static final ToldCase GIVEN_UP =
            ToldCase.accepted(808, "2026-03-02").ended("2026-03-18", "WITHDRAWN");
    static final ToldCase BEFORE =
            ToldCase.accepted(809, "2026-02-02").ended("2026-02-27", "GRANTED");

    private static final ToldInquiry UNANSWERED = ToldInquiry.complaint(801, "2026-03-02T10:00");
    private static final ToldInquiry ANSWERED_LATE =
            ToldInquiry.complaint(802, "2026-03-02T10:00").did("REPLY", "2026-03-10T09:00");

    static final List<String> LATE_INQUIRIES = List.of(UNANSWERED.number(), ANSWERED_LATE.number());

    void all() {
        var cases =
                List.of(
                        LATE,
                        OPEN,
                        WITHDRAWN_CARD,
                        OF_APRIL,
                        YELLOW_AT_FIRST,
                        EARLY,
                        IN_TIME,
                        GIVEN_UP,
                        BEFORE);
        cases.forEach(any -> services.tell(Topic.CASE, any.number(), any.json()));
        inquiries().forEach(any -> services.tell(Topic.INQUIRY, any.number(), any.json()));
        disclosures();
        adjustments();
        ratings();
    }

    private static List<ToldInquiry> inquiries() {
        var all = new ArrayList<>(List.of(UNANSWERED, ANSWERED_LATE));
        all.add(ToldInquiry.complaint(803, "2026-03-02T10:00").did("REPLY", "2026-03-09T17:00"));
        all.add(ToldInquiry.complaint(804, "2026-03-02T10:00").aboutBreach());
        all.add(ToldInquiry.complaint(805, "2026-03-27T10:00"));
        return all;
    }

    private void disclosures() {
        disclosure("D1", "2026-03-10", "", false);
        disclosure("D2", "2026-03-10", "2026-03-11", false);
        disclosure("D3", "2026-03-10", "2026-03-10", false);
        disclosure("D4", "2026-03-10", "", true);
        disclosure("D5", "2026-04-01", "", false);
        disclosure("D6", "2026-02-28", "", false);
    }

    private void disclosure(String fund, String due, String done, boolean dropped) {
        services.tell(
                Topic.DISCLOSURE_DUTY,
                fund,
                """
                {"version": 1, "fund": "%s", "duty": "MEASURES", "department": "%s",
                 "region": "620100", "since": "2026-02-09", "due": "%s", %s "dropped": %s}
                """
                        .formatted(fund, Api.ORGAN, due, field("doneOn", done), dropped));
    }

    private void adjustments() {
        adjustment("A1", "2026-03-31", "");
        adjustment("A2", "2026-03-31", "2026-04-01T00:00:00+08:00");
        adjustment("A3", "2026-03-31", "2026-03-31T23:59:00+08:00");
        adjustment("A4", "2026-04-01", "");
    }

    private void adjustment(String id, String due, String closed) {
        services.tell(
                Topic.DUE_ADJUSTMENT,
                id,
                """
                {"version": 1, "causeLabel": "法律修改", "ground": "B9(1)", "region": "620100",
                 "organ": "%s", "name": "食品经营许可", "openedAt": "2026-03-02T10:00:00+08:00",
                 "dueOn": "%s"%s}
                """
                        .formatted(
                                Api.ORGAN,
                                due,
                                closed.isEmpty() ? "" : ", \"closedAt\": \"" + closed + "\""));
    }

    private void ratings() {
        rating("R1", 5, "2026-03-03", "OPEN", "2026-03-18", "");
        rating("R2", 2, "2026-03-04", "", "", "");
        rating("R3", 4, "2026-03-05", "UNFOUNDED", "2026-03-19", "2026-03-19");
        rating("R4", 4, "2026-03-06", "RECTIFIED", "2026-03-20", "2026-03-20");
        rating("R5", 4, "2026-03-31", "OPEN", "2026-04-15", "");
    }

    private void rating(
            String number, int level, String day, String state, String due, String done) {
        var mending =
                state.isEmpty()
                        ? ""
                        : """
                        , "rectification": {"state": "%s", "round": 1, "openedOn": "%s", %s
                          "dueOn": "%s"}
                        """
                                .formatted(
                                        state,
                                        day,
                                        field(
                                                state.equals("UNFOUNDED")
                                                        ? "verifiedOn"
                                                        : "rectifiedOn",
                                                done),
                                        due);
        services.tell(
                Topic.RATING,
                number,
                """
                {"number": "%s", "version": 1, "itemCode": "%s", "itemName": "食品经营许可",
                 "region": "620100", "organ": "%s", "level": %d, "bad": %s,
                 "ratedAt": "%sT10:00:00+08:00"%s}
                """
                        .formatted(
                                number, ToldCase.ITEM, Api.ORGAN, level, level > 3, day, mending));
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : "\"%s\": \"%s\",".formatted(name, value);
    }

    /** Whether the ledger has all of it. */
    boolean isHeard() {
        return database.sql(
                        """
                        select (select count(*) from case_entry) >= 9
                           and (select count(*) from inquiry_entry) >= 5
                           and (select count(*) from duty_entry) >= 10
                           and (select count(*) from rating_entry) >= 5
                        """)
                .query(Boolean.class)
                .single();
    }
}
