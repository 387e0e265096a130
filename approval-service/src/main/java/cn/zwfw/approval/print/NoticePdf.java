package cn.zwfw.approval.print;

import cn.zwfw.approval.notice.NoticeText;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.print.Imprint;
import cn.zwfw.platform.print.Press;
import org.springframework.stereotype.Component;

/** Makes a notice a PDF: the same notice gives the same bytes. */
@Component
@Cites(value = "A18", rows = "V3")
public class NoticePdf {

    private final Press press = new Press();
    private final NoticePage page = new NoticePage(press);

    public byte[] of(NoticeText notice) {
        return press.print(imprint(notice), numbered -> page.of(notice, numbered));
    }

    private static Imprint imprint(NoticeText notice) {
        return new Imprint(
                notice.kind().title(notice.licence()) + " " + notice.number().text(),
                notice.caseNumber() + " " + notice.item(),
                notice.organ(),
                notice.date());
    }
}
