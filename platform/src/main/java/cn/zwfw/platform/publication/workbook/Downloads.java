package cn.zwfw.platform.publication.workbook;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Busy;
import cn.zwfw.platform.problem.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lists that everybody takes along; one begins at once and ends when all is written. */
@Component
@Cites(
        value = {"A2", "A6"},
        rows = {"P10", "F6"})
public class Downloads {

    /** Media type of workbooks (XLSX). */
    public static final String WORKBOOK = WorkbookExport.TYPE;

    /** Media type of CSV as it is written here. */
    public static final String CSV = CsvExport.TYPE;

    /** A whole list keeps a processor busy for a while; searching must go on meanwhile. */
    private final Semaphore places = new Semaphore(4);

    private final WorkbookExport workbooks;
    private final CsvExport csv;

    Downloads(WorkbookExport workbooks, CsvExport csv) {
        this.workbooks = workbooks;
        this.csv = csv;
    }

    /**
     * Answers with a workbook.
     *
     * @param documents public documents of the list, as they are stored
     * @throws Busy when too many are written
     */
    public void workbook(
            WorkbookForm form,
            String name,
            Supplier<Stream<String>> documents,
            HttpServletResponse response)
            throws IOException {
        write(
                documents,
                all -> {
                    attach(response, WORKBOOK, name + ".xlsx");
                    workbooks.write(form, all, response.getOutputStream());
                });
    }

    /**
     * Answers with a CSV.
     *
     * @param documents public documents of the list, as they are stored
     * @throws InvalidInput when the form of the list has several sheets
     * @throws Busy when too many are written
     */
    public void csv(
            WorkbookForm form,
            String name,
            Supplier<Stream<String>> documents,
            HttpServletResponse response)
            throws IOException {
        CsvExport.mustHaveOneSheet(form);
        write(
                documents,
                all -> {
                    attach(response, CSV, name + ".csv");
                    csv.write(form, all, response.getOutputStream());
                });
    }

    /**
     * Writes in a form of one's own.
     *
     * @throws Busy when too many are written
     */
    public void write(Supplier<Stream<String>> documents, Writing writing) throws IOException {
        if (!places.tryAcquire()) {
            throw Busy.now();
        }
        try {
            // the first documents are read here: what fails now is still answered as a problem
            writing.write(documents.get());
        } finally {
            places.release();
        }
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        var attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /** How documents are written. */
    @FunctionalInterface
    public interface Writing {
        void write(Stream<String> documents) throws IOException;
    }
}
