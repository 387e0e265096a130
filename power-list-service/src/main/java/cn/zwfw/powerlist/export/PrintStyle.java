package cn.zwfw.powerlist.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How the printed list looks: A4 across, headings and page numbers on every page. */
final class PrintStyle {

    static final String SHEET =
            """
            @page { size: A4 landscape; margin: 12mm 10mm 14mm;
              @bottom-center { content: "第 " counter(page) " 页,共 " counter(pages) " 页"; font-size: 8pt; } }
            body { margin: 0; color: #111;
              font: 8.5pt/1.45 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; }
            h1 { margin: 0 0 2mm; font-size: 16pt; text-align: center; letter-spacing: .3em; }
            .about, .end { margin: 0 0 3mm; color: #555; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th, td { border: .5pt solid #666; padding: 1mm 1.5mm; text-align: left;
              vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
            thead th { background: #eee; text-align: center; }
            .organ { break-after: avoid; }
            .organ th { font-size: 9.5pt; background: #f7f7f7; }
            th:nth-child(1) { width: 8mm; } th:nth-child(2) { width: 40mm; }
            th:nth-child(3) { width: 15mm; } th:nth-child(4) { width: 22mm; }
            th:nth-child(7) { width: 24mm; } th:nth-child(8) { width: 22mm; }
            th:nth-child(9) { width: 32mm; } th:nth-child(10) { width: 10mm; }
            .end { margin-top: 3mm; }
            """;

    /** As a content security policy names an inline style sheet. */
    static final String DIGEST = digest();

    private PrintStyle() {}

    private static String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var bytes = sha256.digest(SHEET.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
