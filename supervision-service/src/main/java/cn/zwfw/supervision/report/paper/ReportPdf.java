package cn.zwfw.supervision.report.paper;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.print.Imprint;
import cn.zwfw.platform.print.Press;
import org.springframework.stereotype.Component;

/** Makes a report a PDF: the same report gives the same bytes. */
@Component
@Cites(value = "A14", rows = "S7")
class ReportPdf {

    private final Press press = new Press();
    private final ReportPage page;

    ReportPdf(ReportChart chart) {
        page = new ReportPage(press, chart);
    }

    byte[] of(Paper paper) {
        var imprint =
                new Imprint(
                        paper.name(),
                        paper.report().period().label(),
                        paper.maker(),
                        paper.day());
        return press.print(imprint, numbered -> page.of(paper, numbered));
    }
}
