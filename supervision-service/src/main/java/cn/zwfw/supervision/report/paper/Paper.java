package cn.zwfw.supervision.report.paper;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.supervision.report.figures.Figures;
import cn.zwfw.supervision.report.life.Report;
import java.time.LocalDate;

/**
 * A report as it is put on paper.
 *
 * @param maker the organ that makes it, by name
 * @param regionName of which region it is
 */
record Paper(Report report, Figures figures, String maker, String regionName) {

    String title() {
        return regionName + "行政审批事项办理情况报告";
    }

    /** The day on which it was sent; until then that of its figures. */
    LocalDate day() {
        var sent = report.sentAt();
        return CityTime.day(sent == null ? report.countedAt() : sent);
    }

    /** Title, period and edition, for the name of a file. */
    String name() {
        var edition = report.edition() == 1 ? "" : "(第" + report.edition() + "版)";
        return title() + "(" + report.period().label() + ")" + edition;
    }
}
