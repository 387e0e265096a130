package cn.zwfw.approval.guide;

import cn.zwfw.approval.Api;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A workbook of guides, as a department fills it in. */
public final class GuideBook {

    private GuideBook() {}

    /** The guides numbered from 1, each a JSON object. */
    public static byte[] of(WorkbookForm form, String... guides) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(form.template(), out)) {
            for (var sheet : form.template().sheets()) {
                writer.sheet(
                        sheet.name(),
                        Arrays.stream(guides)
                                .flatMap(guide ->
                                        form.rows(sheet, 1, "", Api.JSON.readTree(guide)).stream())
                                .iterator());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
