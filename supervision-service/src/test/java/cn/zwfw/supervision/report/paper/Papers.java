package cn.zwfw.supervision.report.paper;

import cn.zwfw.supervision.period.Period;
import cn.zwfw.supervision.report.figures.Figures;
import cn.zwfw.supervision.report.life.Report;
import cn.zwfw.supervision.report.life.ReportState;
import java.time.Instant;
import java.util.UUID;

/** Reports to be put on paper. */
final class Papers {

    private Papers() {}

    static Paper sent(Figures figures, String remarks) {
        return paper(figures, remarks, ReportState.SENT, "兰州市政务服务中心");
    }

    static Paper draft(Figures figures) {
        return paper(figures, "", ReportState.DRAFT, "兰州市政务服务中心");
    }

    static Paper by(String maker, Figures figures, String remarks) {
        return paper(figures, remarks, ReportState.SENT, maker);
    }

    private static Paper paper(Figures figures, String remarks, ReportState state, String maker) {
        var report =
                new Report(
                        new UUID(0, 1),
                        3,
                        "620100",
                        Period.of("2026-Q1"),
                        1,
                        null,
                        "11620100013900002K",
                        remarks,
                        state,
                        figures.at(),
                        state == ReportState.DRAFT ? null : Instant.parse("2026-04-03T08:00:00Z"),
                        null);
        return new Paper(report, figures, maker, "兰州市");
    }
}
