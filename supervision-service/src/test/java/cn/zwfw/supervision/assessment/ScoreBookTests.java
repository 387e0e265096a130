package cn.zwfw.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.assessment.evidence.ScoreBook;
import jakarta.servlet.ServletOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** A workbook has every row, however many there are, and all of one moment. */
@AssessmentTest
@Cites(value = "A24", rows = "S6")
class ScoreBookTests {

    private static final int MANY = 1_201;

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;
    @Autowired ScoreBook book;

    private UUID id;

    @BeforeEach
    void anOrganHasMoreRowsThanAPage() {
        var assessing = new Assessing(port, clock, database);
        clock.moveTo(LocalDate.of(2035, 3, 1));
        Assessing.know(told, organs);
        database.sql("delete from assessment_evidence where metric = 'ZB05'").update();
        id =
                database.sql("select id from assessment where period = '2035-02'")
                        .query(UUID.class)
                        .optional()
                        .orElseGet(() -> drafted(assessing));
        database.sql(
                        """
                        insert into assessment_evidence
                            (assessment, organ, metric, seq, source, name, day, remark)
                        select ?, ?, 'ZB05', n, 'approval.rating', '许可', date '2035-02-01', ''
                        from generate_series(1, ?) as n
                        """)
                .params(id, Api.ORGAN, MANY)
                .update();
    }

    private static UUID drafted(Assessing assessing) {
        var path = assessing.drafted("2035-02", "KH0001");
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void itHasEveryRowOnceAndInOrder() throws IOException {
        var response = new MockHttpServletResponse();
        book.write(id, reform(), response);

        assertThat(rows(response, "依据").stream().map(row -> text(row, 2)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, MANY).mapToObj(String::valueOf).toList());
    }

    @Test
    void whatIsStruckWhileItIsWrittenIsNotStruckInIt() throws IOException {
        var response = new StrikingResponse();
        book.write(id, reform(), response);

        assertThat(
                        database.sql(
                                        """
                                        select count(*) from assessment_evidence
                                        where assessment = ? and struck = 1
                                        """)
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(MANY);
        assertThat(rows(response, "依据"))
                .hasSize(MANY)
                .allSatisfy(row -> assertThat(text(row, 8)).isEmpty());
    }

    /** Data rows of a sheet, which has one line above them. */
    private static List<Row> rows(MockHttpServletResponse response, String sheet)
            throws IOException {
        try (var read =
                new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            return read.findSheet(sheet).orElseThrow().read().stream()
                    .filter(row -> text(row, 2).matches("\\d+"))
                    .toList();
        }
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("");
    }

    private static Caller reform() {
        return new Caller("reform", "审改办", Assessing.REFORM, Api.CITY, Set.of(Duty.REFORM_OFFICE));
    }

    /** Somebody strikes every row when the first byte is about to be written. */
    private final class StrikingResponse extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            CompletableFuture.runAsync(() ->
                            database.sql(
                                            """
                                            update assessment_evidence set struck = 1
                                            where assessment = ?
                                            """)
                                    .param(id)
                                    .update())
                    .join();
            return super.getOutputStream();
        }
    }
}
