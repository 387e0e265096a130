package cn.zwfw.platform.publication.workbook;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.workbook.csv.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes published entries as CSV, with memory for one. Only lists whose form has one sheet: of the
 * others a single file would not say what belongs to what.
 */
@Component
@Cites(value = "A6", rows = "F6")
class CsvExport {

    /** Media type of CSV as it is written here. */
    static final String TYPE = "text/csv;charset=UTF-8";

    private final JsonMapper json;

    CsvExport(JsonMapper json) {
        this.json = json;
    }

    /**
     * Refuses a list that is written as a workbook only.
     *
     * @throws InvalidInput when its form has several sheets
     */
    static void mustHaveOneSheet(WorkbookForm form) {
        if (form.template().sheets().size() != 1) {
            throw InvalidInput.of(Violation.at("", "workbook-several-sheets"));
        }
    }

    /**
     * Writes all entries.
     *
     * @param documents public documents of the list, as they are stored
     */
    void write(WorkbookForm form, Stream<String> documents, OutputStream out) throws IOException {
        mustHaveOneSheet(form);
        var sheet = form.template().master();
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
        CsvWriter.write(sheet, rows.iterator(), out);
    }
}
