package cn.zwfw.approval.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.approval.notice.NoticeKind;
import cn.zwfw.approval.notice.NoticeNumber;
import cn.zwfw.approval.notice.NoticeText;
import cn.zwfw.approval.notice.Particular;
import cn.zwfw.approval.notice.Remedy;
import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Every notice says what the law wants said, in print, whatever it is fed with. */
@Cites(
        value = {"行政许可法 32", "行政许可法 38"},
        rows = "V3")
class NoticePdfTests {

    private static final NoticePdf PDF = new NoticePdf();
    private static final Remedy REMEDY = new Remedy("兰州市人民政府", "有管辖权的人民法院");

    @Example
    void everyKindPrintsWhatItSays() throws IOException {
        for (var kind : NoticeKind.values()) {
            for (var licence : List.of(true, false)) {
                var printed = text(PDF.of(notice(kind, licence, "张三", "场所证明不完整")));

                assertThat(printed)
                        .as("%s %s", kind, licence)
                        .contains(
                                "兰州市市场监督管理局",
                                squeezed(kind.title(licence)),
                                "〔2026〕000123号",
                                "食品经营许可",
                                "2026年11月26日");
                if (kind.needsPoints()) {
                    assertThat(printed).contains("1．场所证明不完整");
                }
                if (kind.needsRemedy()) {
                    assertThat(printed).contains("六十日", "六个月", "兰州市人民政府");
                }
            }
        }
    }

    @Example
    void theFontIsInside() throws IOException {
        try (var document = opened(PDF.of(notice(NoticeKind.GRANT, true, "张三", "准予")))) {
            var fonts = document.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(fonts.getFontNames()).isNotEmpty();
            assertThat(document.getDocumentInformation().getTitle()).contains("准予行政许可决定书");
        }
    }

    @Example
    void theSameNoticeIsTheSameFile() {
        var notice = notice(NoticeKind.CORRECTION, true, "张三", "缺少申请书");

        assertThat(PDF.of(notice)).isEqualTo(PDF.of(notice));
    }

    @Example
    void aLongNoticeHasNumberedPages() throws IOException {
        var points = Collections.nCopies(40, "经营场所的布局不符合要求。".repeat(20));
        var notice = notice(NoticeKind.CORRECTION, true, "张三", points);

        assertThat(text(PDF.of(notice))).contains("—1—", "—2—", "40．经营场所");
    }

    @Property(tries = 60)
    void hostileTextIsPrintedAndNothingElse(@ForAll @StringLength(min = 1, max = 200) String any)
            throws IOException {
        var name = any.isBlank() ? "空" : any;
        var printed = text(PDF.of(notice(NoticeKind.REFUSAL, true, name, name + "理由")));

        assertThat(printed).contains("不予行政许可决定书", "理由", "六十日");
    }

    @Example
    void markupIsText() throws IOException {
        var name = "<img src=\"http://127.0.0.1:1/x\"/>&amp;{item}\u202E<script>";

        var printed = text(PDF.of(notice(NoticeKind.REFUSAL, true, name, "理由")));

        assertThat(printed)
                .contains("<imgsrc=\"http://127.0.0.1:1/x\"/>&amp;{item}〔U+202E〕<script>");
    }

    @Example
    void whatTheLawWantsSaidIsNotLeftOut() {
        assertThatThrownBy(() -> notice(NoticeKind.CORRECTION, true, "张三", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notice(NoticeKind.REFUSAL, true, "张三", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new NoticeText(
                                new NoticeNumber(NoticeKind.REFUSAL, 2026, 1),
                                LocalDate.of(2026, 1, 1),
                                "局",
                                "张三",
                                "1",
                                "许可",
                                true,
                                List.of("理由"),
                                Map.of(),
                                null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void onePageIsThereToLookAt() throws IOException {
        var folder = Files.createDirectories(Path.of("target/notices"));
        for (var kind : List.of(NoticeKind.CORRECTION, NoticeKind.DELIVERY)) {
            try (var document = opened(PDF.of(notice(kind, true, "张三", "缺少场所证明")))) {
                var image = new PDFRenderer(document).renderImageWithDPI(0, 60);
                assertThat(ImageIO.write(image, "png", folder.resolve(kind + ".png").toFile()))
                        .isTrue();
            }
        }
    }

    static NoticeText notice(NoticeKind kind, boolean licence, String applicant, String point) {
        return notice(kind, licence, applicant, List.of(point));
    }

    static NoticeText notice(
            NoticeKind kind, boolean licence, String applicant, List<String> points) {
        return new NoticeText(
                new NoticeNumber(kind, 2026, 123),
                LocalDate.of(2026, 11, 26),
                "兰州市市场监督管理局",
                applicant,
                "11620100013900001G300010000000120261126000001",
                "食品经营许可",
                licence,
                points,
                kind.required().stream().collect(Collectors.toMap(what -> what, Particular::label)),
                kind.needsRemedy() ? REMEDY : null);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = opened(pdf)) {
            return squeezed(new PDFTextStripper().getText(document));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static PDDocument opened(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }
}
