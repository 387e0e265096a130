package cn.zwfw.finance.sheet;

import cn.zwfw.finance.Api;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** A workbook as it is filled in. */
public final class Books {

    public static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Books() {}

    /** New entries of a list, each a JSON object. */
    public static byte[] of(List<WorkbookForm> forms, String list, String... entries) {
        var form =
                forms.stream()
                        .filter(any -> any.list().name().equals(list))
                        .findFirst()
                        .orElseThrow();
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(form.template(), out)) {
            for (var sheet : form.template().sheets()) {
                writer.sheet(
                        sheet.name(),
                        IntStream.range(0, entries.length)
                                .boxed()
                                .flatMap(at ->
                                        form
                                                .rows(
                                                        sheet,
                                                        at + 1L,
                                                        "",
                                                        Api.JSON.readTree(entries[at]))
                                                .stream())
                                .iterator());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
