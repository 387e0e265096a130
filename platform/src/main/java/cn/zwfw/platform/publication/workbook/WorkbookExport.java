package cn.zwfw.platform.publication.workbook;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes published entries into the workbook of their list, in one pass over them and with memory
 * for one: a sheet must be whole before the next begins, so they wait in a file for the later
 * sheets.
 */
@Component
@Cites(value = "A2", rows = "P10")
class WorkbookExport {

    /** Media type of workbooks (XLSX). */
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final JsonMapper json;

    WorkbookExport(JsonMapper json) {
        this.json = json;
    }

    /**
     * Writes all entries; what breaks off leaves a file that nobody can take for the whole.
     *
     * @param documents public documents of the list, as they are stored
     */
    void write(WorkbookForm form, Stream<String> documents, OutputStream out) throws IOException {
        try (var kept = new KeptLines()) {
            var writer = new WorkbookWriter(form.template(), out);
            var first = form.template().master();
            write(writer, form, first, documents.peek(kept::add));
            for (var sheet : form.template().sheets()) {
                if (!sheet.equals(first)) {
                    try (var again = kept.lines()) {
                        write(writer, form, sheet, again);
                    }
                }
            }
            writer.close();
        }
    }

    private void write(
            WorkbookWriter writer, WorkbookForm form, SheetTemplate sheet, Stream<String> documents)
            throws IOException {
        var number = new AtomicLong();
        Stream<Map<String, Object>> rows =
                documents.flatMap(document -> {
                    var entry = json.readTree(document);
                    return form
                            .rows(
                                    sheet,
                                    number.incrementAndGet(),
                                    entry.path("code").asString(),
                                    entry.path("content"))
                            .stream();
                });
        writer.sheet(sheet.name(), rows.iterator());
    }
}
