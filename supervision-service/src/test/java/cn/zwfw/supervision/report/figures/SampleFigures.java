package cn.zwfw.supervision.report.figures;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Figures of a made-up quarter. */
public final class SampleFigures {

    private static final List<String> DEPARTMENTS =
            List.of(
                    "市场监督管理局",
                    "住房和城乡建设局",
                    "自然资源局",
                    "卫生健康委员会",
                    "人力资源和社会保障局",
                    "交通运输委员会",
                    "生态环境局",
                    "公安局");
    private static final List<String> DISTRICTS =
            List.of("城关区", "七里河区", "西固区", "安宁区", "红古区", "永登县", "皋兰县", "榆中县");

    private SampleFigures() {}

    /** With so many departments, those of a real name first. */
    public static Figures of(int departments) {
        var rows = IntStream.range(0, departments).mapToObj(SampleFigures::department).toList();
        return new Figures(
                Instant.parse("2026-04-02T01:30:00Z"),
                5,
                rows,
                FigureRow.sum("620100", "兰州市", rows),
                IntStream.range(0, DISTRICTS.size())
                        .mapToObj(n -> row("62010" + n, DISTRICTS.get(n), 17 * (9 - n), n))
                        .toList());
    }

    /** Nothing happened, and there are no districts. */
    public static Figures none() {
        return new Figures(
                Instant.parse("2026-04-02T01:30:00Z"),
                5,
                List.of(),
                FigureRow.sum("620102", "城关区", List.of()),
                List.of());
    }

    private static FigureRow department(int n) {
        var name = n < DEPARTMENTS.size() ? "兰州市" + DEPARTMENTS.get(n) : "兰州市第" + (n + 1) + "局";
        return row("organ" + n, name, Math.max(300 - 37 * n, 6), n);
    }

    private static FigureRow row(String code, String name, int cases, int n) {
        int decided = cases * 9 / 10;
        return new FigureRow(
                code,
                name,
                new Handling(
                        cases,
                        cases - 3,
                        decided,
                        decided,
                        decided - n % 4,
                        6L * decided + n,
                        20L * decided,
                        10L * decided),
                new CardCount(n % 5, n % 3, n % 7 == 6 ? 1 : 0),
                new ComplaintCount(n % 4, n % 3, n % 2),
                n % 4 == 3 ? null : new RatingCount(40 + n, 62 + n, n % 2));
    }
}
