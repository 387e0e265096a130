package cn.zwfw.local.demo.supervision;

import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import java.io.IOException;
import java.time.YearMonth;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The service centre reports last month to the government, which reads and acknowledges (A14). */
public final class ReportChapter {

    private static final String CENTER = "service-center.620100";
    private static final String GOVERNMENT = "government.620100";
    private static final String TITLE = "审批事项办理情况";

    private final Gateway supervision;
    private final YearMonth month;

    /**
     * The story of a report.
     *
     * @param month one that is over
     */
    public ReportChapter(Gateway supervision, YearMonth month) {
        this.supervision = supervision;
        this.month = month;
    }

    public void tell() throws IOException, InterruptedException {
        supervision.tell("The service centre reports last month's handling to the government");
        var drafted =
                supervision.create(
                        CENTER,
                        "/reports",
                        "{\"period\": \"%s\", \"remarks\": \"示例。\"}".formatted(month));
        if (drafted.status() == 409) {
            supervision.tell("It was reported when the story was told before");
            return;
        }
        var path = "/reports/" + drafted.must(201).text("id");
        supervision.get(GOVERNMENT, path).must(404);
        var sent = supervision.post(CENTER, path + "/sending", drafted.etag(), "").must(200);
        opened(supervision.download(GOVERNMENT, path + "/pdf"));
        supervision.download(GOVERNMENT, path + "/workbook");
        supervision
                .post(
                        GOVERNMENT,
                        path + "/acknowledgement",
                        sent.etag(),
                        "{\"opinion\": \"请督促逾期较多的部门整改。\"}")
                .must(200);
    }

    private void opened(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            if (!text.contains(TITLE)) {
                throw new Surprise("the report does not say what it is");
            }
            supervision.tell("The report opens: pages " + document.getNumberOfPages());
        }
    }
}
