package cn.zwfw.powerlist.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violations;
import cn.zwfw.platform.publication.ChangeDesk;
import cn.zwfw.platform.publication.draft.DraftHead;
import cn.zwfw.platform.publication.draft.SentEntries;
import cn.zwfw.platform.publication.draft.SentEntry;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.workbook.WorkbookLimits;
import cn.zwfw.platform.workbook.WorkbookReader;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Thousands of items in one go; in a database of its own, which others would have to read. */
@ServiceTest
@TestPropertySource(properties = "test.database=large")
@Cites(
        value = {"A11", "B6", "B9"},
        rows = {"P3", "P11"})
class LargeLoadTests {

    private static final int ITEMS = 2_000;

    /** What memory shows. */
    private static final int MANY = 10_000;

    /** The contents of these items alone are 25 MB in memory; what it grows by must be far less. */
    private static final long BOUND = 10_000_000;

    @TempDir static Path folder = Path.of("");

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired ChangeDesk desk;
    @Autowired WorkbookForm form;

    @BeforeAll
    static void fill() throws IOException {
        for (int items : new int[] {ITEMS, MANY}) {
            try (var out = Files.newOutputStream(workbook(items))) {
                Book.write(out, items, i -> Drafts.item(10_000 + i, "批量事项" + i));
            }
        }
    }

    private static Path workbook(int items) {
        return folder.resolve(items + ".xlsx");
    }

    @Test
    void allAreLoadedAndTakeEffectAtOnceOrNotAtAll() throws Exception {
        var loaded =
                Api.officer(port, Duty.EDITOR)
                        .load(
                                "kind=ADD&ground=B9(8)&reason=%E7%A4%BA%E4%BE%8B",
                                Files.readAllBytes(workbook(ITEMS)));
        var journey = Journey.of(port, loaded).submit().until("FINAL_REVIEW");
        assertThat(count("change_entry", "request_id", journey.id())).isEqualTo(ITEMS);
        assertThat(count("revision", "request_id", journey.id())).isZero();

        var seen = new ArrayList<Long>();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var published = thread.submit(journey::onward);
            while (!published.isDone()) {
                seen.add(count("revision", "request_id", journey.id()));
            }
            assertThat(published.get().state()).isEqualTo("EFFECTIVE");
        }

        assertThat(seen).isSubsetOf(0L, (long) ITEMS).contains(0L);
        assertThat(count("revision", "request_id", journey.id())).isEqualTo(ITEMS);
        assertThat(count("power_item", "organ", Api.ORGAN)).isEqualTo(ITEMS);
        assertThat(
                        database.sql(
                                        "select max(position) - min(position) + 1 from revision"
                                                + " where request_id = ?::uuid"
                                                + " having count(distinct effective_from) = 1")
                                .param(journey.id())
                                .query(Long.class)
                                .single())
                .isEqualTo(ITEMS);
    }

    @Test
    void theMemoryItTakesDoesNotGrowWithTheItems() throws IOException {
        var head = new DraftHead(null, "ADD", "B9(8)", "示例", null, null);
        var editor = new Caller("editor", "editor", Api.ORGAN, Api.CITY, Set.of(Duty.EDITOR));
        var found = new Violations();
        var memory = new ArrayList<Long>();

        UUID request;
        try (var upload = Files.newInputStream(workbook(MANY));
                var rows =
                        WorkbookReader.open(
                                form.template(),
                                upload,
                                WorkbookLimits.standard(),
                                error -> {
                                    throw new AssertionError(error);
                                })) {
            var entries = sampled(rows, memory);
            request = desk.draft(head, new SentEntries(entries, found), editor).id();
        }

        assertThat(count("change_entry", "request_id", request.toString())).isEqualTo(MANY);
        assertThat(memory).hasSize(5);
        // what the other tests' services hold for a moment is in one sample, what grows is in both
        assertThat(Math.min(memory.get(3), memory.getLast())).isLessThan(memory.getFirst() + BOUND);
        database.sql("delete from change_entry where request_id = ?").param(request).update();
    }

    private Iterator<SentEntry> sampled(WorkbookReader rows, List<Long> memory) {
        return new Iterator<>() {
            private int count;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public SentEntry next() {
                if (count++ % 2_000 == 1_000) {
                    memory.add(used());
                }
                var reading = form.read(rows.next());
                return new SentEntry(
                        reading.code(),
                        reading.content(),
                        flaw -> {
                            throw new AssertionError(flaw);
                        });
            }
        };
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private long count(String table, String column, String value) {
        return database.sql("select count(*) from " + table + " where " + column + "::text = ?")
                .param(value)
                .query(Long.class)
                .single();
    }
}
