package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.personal.vault.SealedColumn;
import cn.zwfw.platform.personal.vault.SealedStore;
import cn.zwfw.platform.personal.vault.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored inquiries; what their askers wrote is sealed. */
@Repository
public class Inquiries implements SealedStore {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final InquiryRows ROWS = new InquiryRows();

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;

    Inquiries(JdbcClient database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("inquiry", "number", "content", Inquiries::context));
    }

    /** The next number of a region: region, W, day, serial. */
    String number(String region, Instant at) {
        long serial = database.sql("select nextval('inquiry_serial')").query(Long.class).single();
        return "%sW%s%06d".formatted(region, DAY.format(CityTime.day(at)), serial);
    }

    void add(Inquiry any, Asked asked) {
        database.sql(
                        """
                        insert into inquiry (number, version, kind, breach, concerned, case_number,
                            item_code, region, organ, office, asker, content, received_at, state,
                            begun_on, held_on, longer, extended, followed_up, reopened)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, false,
                            false)
                        """)
                .params(
                        Arrays.asList(
                                any.number(),
                                any.version(),
                                any.about().kind().name(),
                                any.about().breach(),
                                any.about().concerned(),
                                any.about().caseNumber(),
                                any.about().itemCode(),
                                any.region(),
                                any.holder().organ(),
                                name(any.holder().office()),
                                any.asker(),
                                vault.seal(json.writeValueAsString(asked), context(any.number())),
                                InquiryRows.stamp(any.receivedAt()),
                                any.course().state().name(),
                                any.course().from(),
                                any.course().heldFrom()))
                .update();
    }

    public Optional<Inquiry> find(String number) {
        return database.sql("select * from inquiry where number = ?")
                .param(number)
                .query(ROWS)
                .optional();
    }

    /** What the asker wrote; whoever asks has seen to it that the reader may know it. */
    public Asked asked(String number) {
        return Objects.requireNonNull(asked(List.of(number)).get(number));
    }

    /** The same of many, by number. */
    public Map<String, Asked> asked(List<String> numbers) {
        var asked = new HashMap<String, Asked>();
        database.sql("select number, content from inquiry where number = any(?)")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    var number = Objects.requireNonNull(row.getString("number"));
                    var sealed = Objects.requireNonNull(row.getBytes("content"));
                    var plain = vault.open(sealed, context(number));
                    asked.put(number, json.readValue(plain, Asked.class));
                });
        return asked;
    }

    /** Keeps all others from changing it in this transaction; first this, then read it. */
    public void hold(String number) {
        database.sql("select number from inquiry where number = ? for update")
                .param(number)
                .query(String.class)
                .optional();
    }

    /** Stores what it has become; it is held. */
    void save(Inquiry any) {
        var course = any.course();
        database.sql(
                        """
                        update inquiry set version = ?, organ = ?, office = ?, state = ?,
                            begun_on = ?, held_on = ?, longer = ?, extended = ?, followed_up = ?,
                            reopened = ?, replied_at = ?, closed_at = ?, adopted = ?
                        where number = ?
                        """)
                .params(
                        Arrays.asList(
                                any.version(),
                                any.holder().organ(),
                                name(any.holder().office()),
                                course.state().name(),
                                course.from(),
                                course.heldFrom(),
                                course.longer(),
                                course.extended(),
                                course.followedUp(),
                                course.reopened(),
                                InquiryRows.stamp(course.repliedAt()),
                                InquiryRows.stamp(course.closedAt()),
                                course.adopted(),
                                any.number()))
                .update();
    }

    /** Answered by then and not disputed since. */
    List<String> repliedBy(LocalDate day, String after, int limit) {
        return database.sql(
                        """
                        select number from inquiry
                        where state = 'REPLIED' and replied_at < ? and number > ?
                        order by number limit ?
                        """)
                .params(
                        Timestamp.from(day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant()),
                        after,
                        limit)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> any) {
        return any == null ? null : any.name();
    }

    private static String context(Object number) {
        return "convenience.inquiry:" + number;
    }
}
