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

    /** Of which nobody else tells anything. */
    static final String ORGAN = "116201000139000060";

    static final ToldCase LATE = of(8801, "2026-03-02").ended("2026-03-18", "GRANTED").archived();
    static final ToldCase OPEN = of(8802, "2026-03-02");
    static final ToldCase WITHDRAWN_CARD = of(8803, "2026-03-02").ended("2026-03-18", "REFUSED");
    static final ToldCase OF_APRIL = of(8804, "2026-03-20");
    static final ToldCase YELLOW_AT_FIRST = of(8805, "2026-03-05");
    static final ToldCase EARLY = of(8806, "2026-03-02").ended("2026-03-09", "GRANTED");
    static final ToldCase IN_TIME = of(8807, "2026-03-02").ended("2026-03-10", "GRANTED");
    static final ToldCase GIVEN_UP = of(8808, "2026-03-02").ended("2026-03-18", "WITHDRAWN");
    static final ToldCase BEFORE = of(8809, "2026-02-02").ended("2026-02-27", "GRANTED");

    private static final ToldInquiry UNANSWERED = asked(8801, "2026-03-02T10:00");
    private static final ToldInquiry ANSWERED_LATE =
            asked(8802, "2026-03-02T10:00").did("REPLY", "2026-03-10T09:00");

    static final List<String> LATE_INQUIRIES = List.of(UNANSWERED.number(), ANSWERED_LATE.number());

    private static ToldCase of(int n, String day) {
        var any = ToldCase.accepted(n, day);
        return new ToldCase(
                any.number(),
                any.version(),
                ORGAN,
                any.state(),
                any.accepted(),
                any.marks(),
                any.steps(),
                any.records());
    }

    private static ToldInquiry asked(int n, String received) {
        return ToldInquiry.complaint(n, received).of(Api.CITY, ORGAN);
    }

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
        all.add(asked(8803, "2026-03-02T10:00").did("REPLY", "2026-03-09T17:00"));
        all.add(asked(8804, "2026-03-02T10:00").aboutBreach());
        all.add(asked(8805, "2026-03-27T10:00"));
        return all;
    }

    private void disclosures() {
        disclosure("KHD1", "2026-03-10", "", false);
        disclosure("KHD2", "2026-03-10", "2026-03-11", false);
        disclosure("KHD3", "2026-03-10", "2026-03-10", false);
        disclosure("KHD4", "2026-03-10", "", true);
        disclosure("KHD5", "2026-04-01", "", false);
        disclosure("KHD6", "2026-02-28", "", false);
    }

    private void disclosure(String fund, String due, String done, boolean dropped) {
        services.tell(
                Topic.DISCLOSURE_DUTY,
                fund,
                """
                {"version": 1, "fund": "%s", "duty": "MEASURES", "department": "%s",
                 "region": "620100", "since": "2026-02-09", "due": "%s", %s "dropped": %s}
                """
                        .formatted(fund, ORGAN, due, field("doneOn", done), dropped));
    }

    private void adjustments() {
        adjustment("KHA1", "2026-03-31", "");
        adjustment("KHA2", "2026-03-31", "2026-04-01T00:00:00+08:00");
        adjustment("KHA3", "2026-03-31", "2026-03-31T23:59:00+08:00");
        adjustment("KHA4", "2026-04-01", "");
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
                                ORGAN,
                                due,
                                closed.isEmpty() ? "" : ", \"closedAt\": \"" + closed + "\""));
    }

    private void ratings() {
        rating("KHR1", 5, "2026-03-03", "OPEN", "2026-03-18", "");
        rating("KHR2", 2, "2026-03-04", "", "", "");
        rating("KHR3", 4, "2026-03-05", "UNFOUNDED", "2026-03-19", "2026-03-19");
        rating("KHR4", 4, "2026-03-06", "RECTIFIED", "2026-03-20", "2026-03-20");
        // found to be without ground, and the rater was asked about it since
        rating("KHR6", 4, "2026-03-07", "FOLLOWED_UP", "2026-03-20", "2026-03-20");
        rating("KHR5", 4, "2026-03-31", "OPEN", "2026-04-15", "");
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
                                                state.equals("RECTIFIED")
                                                        ? "rectifiedOn"
                                                        : "verifiedOn",
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
                        .formatted(number, ToldCase.ITEM, ORGAN, level, level > 3, day, mending));
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : "\"%s\": \"%s\",".formatted(name, value);
    }

    /** Whether the ledger has all of it. */
    boolean isHeard() {
        return database.sql(
                        """
                        select (select count(*) from case_entry where organ = :organ) = 9
                           and (select count(*) from inquiry_entry where number like '%00880_') = 5
                           and (select count(*) from duty_entry where organ = :organ) = 10
                           and (select count(*) from rating_entry where organ = :organ) = 6
                        """)
                .param("organ", ORGAN)
                .query(Boolean.class)
                .single();
    }
}
