package cn.zwfw.convenience.item;

import cn.zwfw.convenience.Api;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A workbook of items, as a department fills it in. */
public final class ItemBook {

    private ItemBook() {}

    /** The items numbered from 1, each a JSON object. */
    public static byte[] of(WorkbookForm form, String... items) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(form.template(), out)) {
            for (var sheet : form.template().sheets()) {
                writer.sheet(
                        sheet.name(),
                        Arrays.stream(items)
                                .flatMap(item ->
                                        form.rows(sheet, 1, "", Api.JSON.readTree(item)).stream())
                                .iterator());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
