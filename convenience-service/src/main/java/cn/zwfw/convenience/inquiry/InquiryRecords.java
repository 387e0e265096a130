package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.convenience.inquiry.life.InquiryState;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.personal.vault.SealedColumn;
import cn.zwfw.platform.personal.vault.SealedStore;
import cn.zwfw.platform.personal.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done about inquiries; a trigger of the database refuses to change or remove it. What
 * askers and officers write is sealed.
 */
@Repository
public class InquiryRecords implements SealedStore {

    private final JdbcClient database;
    private final Vault vault;

    InquiryRecords(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(column("words"), column("done_about"));
    }

    private static SealedColumn column(String name) {
        return new SealedColumn(
                "inquiry_record", List.of("number", "seq"), name, key -> context(key.getFirst()));
    }

    /**
     * Adds what was done, while the inquiry is held. The asker stays unnamed.
     *
     * @return all that was done and when, in that order, without a word of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Done> add(Inquiry after, InquiryAct act, Instant at, Caller caller, Words words) {
        var isOfficer = act.by() != InquiryAct.By.ASKER;
        var doneAbout = words.doneAbout();
        var office = after.holder().office();
        return database.sql(
                        """
                        with recorded as (
                            insert into inquiry_record (number, seq, at, act, state, organ, office,
                                person, person_name, words, done_about)
                            select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?
                            from inquiry_record where number = ?
                            returning seq, act, at)
                        select seq, act, at from inquiry_record where number = ?
                        union all select seq, act, at from recorded order by seq
                        """)
                .params(
                        Arrays.asList(
                                after.number(),
                                InquiryRows.stamp(at),
                                act.name(),
                                after.course().state().name(),
                                after.holder().organ(),
                                office == null ? null : office.name(),
                                isOfficer ? caller.id() : null,
                                isOfficer ? caller.name() : null,
                                vault.seal(words.text(), context(after.number())),
                                doneAbout == null
                                        ? null
                                        : vault.seal(doneAbout, context(after.number())),
                                after.number(),
                                after.number()))
                .query((row, _) ->
                        new Done(
                                InquiryAct.valueOf(row.getString("act")),
                                Objects.requireNonNull(InquiryRows.at(row, "at"))))
                .list();
    }

    /** All of an inquiry, in the order in which they happened. */
    public List<InquiryRecord> of(String number) {
        return database.sql("select * from inquiry_record where number = ? order by seq")
                .param(number)
                .query((row, _) -> read(row, context(number)))
                .list();
    }

    /** The answer that stands. */
    public Optional<InquiryRecord> lastReply(String number) {
        return of(number).reversed().stream()
                .filter(done -> done.act() == InquiryAct.REPLY)
                .findFirst();
    }

    private InquiryRecord read(ResultSet row, String context) throws SQLException {
        var doneAbout = row.getBytes("done_about");
        return new InquiryRecord(
                row.getInt("seq"),
                Objects.requireNonNull(InquiryRows.at(row, "at")),
                InquiryAct.valueOf(row.getString("act")),
                InquiryState.valueOf(row.getString("state")),
                row.getString("organ"),
                InquiryRows.office(row),
                row.getString("person"),
                row.getString("person_name"),
                vault.open(Objects.requireNonNull(row.getBytes("words")), context),
                doneAbout == null ? null : vault.open(doneAbout, context));
    }

    private static String context(Object number) {
        return "convenience.inquiry.record:" + number;
    }

    /** An act, and nobody's words. */
    record Done(InquiryAct act, Instant at) {}
}
