package cn.zwfw.local.demo;

import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Walk;
import cn.zwfw.local.demo.approval.CaseChapter;
import cn.zwfw.local.demo.approval.GuideChapter;
import cn.zwfw.local.demo.approval.JointChapter;
import cn.zwfw.local.demo.approval.PauseChapter;
import cn.zwfw.local.demo.audit.AuditChapter;
import cn.zwfw.local.demo.convenience.InquiryChapter;
import cn.zwfw.local.demo.convenience.ItemChapter;
import cn.zwfw.local.demo.finance.FundChapter;
import cn.zwfw.local.demo.finance.ProjectChapter;
import cn.zwfw.local.demo.powerlist.DistrictChapter;
import cn.zwfw.local.demo.powerlist.DockingChapter;
import cn.zwfw.local.demo.powerlist.LawChapter;
import cn.zwfw.local.demo.powerlist.Power;
import cn.zwfw.local.demo.powerlist.PowerChapter;
import cn.zwfw.local.demo.supervision.AssessmentChapter;
import cn.zwfw.local.demo.supervision.BreachChapter;
import cn.zwfw.local.demo.supervision.CardChapter;
import cn.zwfw.local.demo.supervision.NoticeChapter;
import cn.zwfw.local.demo.supervision.ReportChapter;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The story of the platform, chapter by chapter, through the gateway. */
final class Demo {

    private Demo() {}

    static void main(String[] ignored) throws IOException, InterruptedException {
        var gateway = new Gateway(System.out, "power-list");
        try {
            var power = Power.ofCity(gateway.organOf("editor." + Walk.CITY));
            var walk = new Walk(gateway, "power-items");
            new PowerChapter(gateway, walk, power).tell();
            var approval = new Gateway(System.out, "approval");
            new GuideChapter(approval, new Walk(approval, "guides"), power).tell();
            new CaseChapter(approval, power).tell();
            var late = new JointChapter(gateway, approval, power).tell();
            new LawChapter(gateway, walk, power).tell();
            new PauseChapter(gateway, walk, power, approval).tell();
            new DistrictChapter(gateway, walk, power).tell();
            new DockingChapter(gateway).tell();
            var finance = new Gateway(System.out, "finance-list");
            new FundChapter(finance).tell();
            new ProjectChapter(finance).tell();
            var convenience = new Gateway(System.out, "convenience");
            new ItemChapter(convenience).tell();
            new InquiryChapter(convenience).tell();
            var supervision = new Gateway(System.out, "supervision");
            new CardChapter(supervision, late).tell();
            var breach = new BreachChapter(supervision, power).tell();
            new NoticeChapter(supervision, power, breach).tell();
            new AssessmentChapter(supervision, power).tell();
            var today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
            new ReportChapter(supervision, YearMonth.from(today).minusMonths(1)).tell();
            new AuditChapter(gateway).tell();
            gateway.tell("The story is at its end, and everything went as it must.");
        } catch (Surprise surprise) {
            gateway.tell("SURPRISE: " + surprise.getMessage());
            System.exit(1);
        }
    }
}
