package cn.zwfw.platform.publication.workbook;

import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.draft.SentEntry;
import cn.zwfw.platform.publication.workbook.WorkbookForm.Reading;
import cn.zwfw.platform.workbook.WorkbookReader;
import java.util.Iterator;

/** The rows of a workbook as the entries of a draft, one after the other. */
final class WorkbookEntries implements Iterator<SentEntry> {

    private static final String CONTENT = "/content";

    private final WorkbookForm form;
    private final WorkbookReader rows;
    private final CellFlaws flaws;

    WorkbookEntries(WorkbookForm form, WorkbookReader rows, CellFlaws flaws) {
        this.form = form;
        this.rows = rows;
        this.flaws = flaws;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public SentEntry next() {
        var reading = form.read(rows.next());
        reading.flaws().forEach(flaws::add);
        return new SentEntry(reading.code(), reading.content(), flaw -> tell(reading, flaw));
    }

    private void tell(Reading reading, Violation flaw) {
        var pointer =
                flaw.pointer().startsWith(CONTENT)
                        ? flaw.pointer().substring(CONTENT.length())
                        : flaw.pointer();
        flaws.add(reading.places().of(pointer, flaw.code(), flaw.facts()));
    }
}
