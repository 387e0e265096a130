package cn.zwfw.approval.print;

import cn.zwfw.approval.notice.NoticeKind;
import cn.zwfw.approval.notice.NoticeText;
import cn.zwfw.platform.print.PageTemplate;
import cn.zwfw.platform.print.Press;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.w3c.dom.Document;

/** Lays a notice into the template: every value as text, never as markup. */
final class NoticePage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);

    private final PageTemplate template = new PageTemplate("/notice/notice.xhtml");
    private final Wording wording = new Wording();
    private final Press press;

    NoticePage(Press press) {
        this.press = press;
    }

    /**
     * @param numbered whether pages bear numbers; a single page does not need one
     */
    Document of(NoticeText notice, boolean numbered) {
        var page = template.copy(press::printable);
        page.text("title", notice.kind().title(notice.licence()));
        page.text("organ", notice.organ());
        page.text("kind", notice.kind().title(notice.licence()));
        page.text("number", notice.number().text());
        page.text("applicant", notice.applicant() + "：");
        page.text("opening", wording.opening(notice));
        page.text("heading", notice.points().isEmpty() ? "" : wording.heading(notice));
        int n = 1;
        for (var point : notice.points()) {
            page.paragraph("points", n++ + "．" + point);
        }
        notice.particulars()
                .forEach((what, text) -> page.line("particulars", what.label() + "：", text));
        page.text("closing", wording.closing(notice));
        page.text("remedy", notice.remedy() == null ? "" : wording.remedy(notice.remedy()));
        page.text("by", notice.organ());
        page.text("date", DATE.format(notice.date()));
        if (notice.kind() == NoticeKind.DELIVERY) {
            page.remove("applicant");
        } else {
            page.remove("receipt");
        }
        if (!numbered) {
            page.remove("pages");
        }
        return page.document();
    }
}
