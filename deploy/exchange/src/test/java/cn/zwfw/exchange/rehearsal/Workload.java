package cn.zwfw.exchange.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a busy district reports: {@code Workload FOLDER CHANGES BASE SAMPLE REGION}, with the folder
 * of the sample's tables. A fifth of the changes add items, the others are their second to fifth
 * revisions: amended, suspended, resumed, amended again.
 */
final class Workload {

    private static final int REVISIONS = 5;
    private static final int ROWS = 5000;

    private final Path folder;
    private final List<String> organs;
    private final int base;
    private final List<String> lines = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    private Workload(Path folder, List<String> organs, int base) {
        this.folder = folder;
        this.organs = organs;
        this.base = base;
    }

    static void main(String[] args) throws IOException {
        var organs = organsWithOfficers(Path.of(args[3]), args[4]);
        new Workload(Files.createDirectories(Path.of(args[0])), organs, Integer.parseInt(args[2]))
                .write(Integer.parseInt(args[1]) / REVISIONS);
    }

    /**
     * Only for these does the city take anything (B8), and the sample names them for departments
     * with powers.
     */
    private static List<String> organsWithOfficers(Path sample, String region) throws IOException {
        var departments =
                rows(sample.resolve("sample/powers.csv"))
                        .map(fields -> fields[2])
                        .collect(Collectors.toSet());
        return rows(sample.resolve("organs.csv"))
                .filter(fields -> fields[0].equals(region) && departments.contains(fields[1]))
                .map(fields -> fields[4])
                .toList();
    }

    private static Stream<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream().map(line -> line.split(";", -1));
    }

    private void write(int items) throws IOException {
        for (int number = 1; number <= REVISIONS; number++) {
            for (int n = 0; n < items; n++) {
                lines.add(line(n, number));
                if (lines.size() == ROWS) {
                    flush();
                }
            }
        }
        if (!lines.isEmpty()) {
            flush();
        }
    }

    private void flush() throws IOException {
        var file = folder.resolve("changes-%04d.jsonl".formatted(files.size()));
        Files.write(file, lines);
        files.add(file);
        lines.clear();
    }

    private String line(int n, int number) {
        var organ = organs.get(n % organs.size());
        var basicCode = "6201%08d".formatted(base + n);
        var content = content(organ, basicCode, number);
        var change =
                switch (number) {
                    case 1 -> change("1", "ADD", "B9(4)", content);
                    case 3 -> change("2", "SUSPEND", "B12(4)", "null");
                    case 4 -> change("1", "RESUME", "B13", "null");
                    default -> change("1", "AMEND", "B10(2)", content);
                };
        return """
        {"target": "power-list/power-items", "row": {"code": "%s4%s", "number": %d, \
        "effectiveFrom": "202%d-01-01T00:00:00+08:00", %s}}\
        """
                .formatted(organ, basicCode, number, number, change);
    }

    private static String change(String status, String kind, String ground, String content) {
        return "\"status\": \"%s\", \"kind\": \"%s\", \"ground\": \"%s\", \"content\": %s"
                .formatted(status, kind, ground, content);
    }

    private static String content(String organ, String basicCode, int number) {
        return """
        {"name": "区县交换演练事项%s(示例,第%d次)", "type": "01", "organ": "%s", "level": 4, "basicCode": "%s", \
        "office": "行政审批科", "audience": ["1", "2"], "bases": [{"law": "中华人民共和国食品安全法", \
        "documentNumber": "主席令第21号", "article": "第三十五条", "text": "国家对食品生产经营实行许可制度。"}], \
        "responsibilities": [{"stage": "受理", "duty": "公示依法应当提交的材料;一次性告知补正材料。", \
        "responsible": "行政审批科", "basis": "行政许可法第三十条、第三十二条", \
        "accountability": "对符合法定条件的申请不予受理的"}], \
        "statutoryLimit": {"length": 20, "unit": "WORKING_DAYS"}, \
        "promisedLimit": {"length": 10, "unit": "WORKING_DAYS"}, "fees": [], "flow": {"nodes": [\
        {"kind": "step", "id": "accept", "name": "受理", "office": "行政审批科", "duty": "HANDLER", "days": 1, \
        "result": "受理通知书", "external": true}, {"kind": "step", "id": "decide", "name": "决定", \
        "office": "分管领导", "duty": "HANDLER", "days": 3, "result": "许可决定", "external": true}]}, \
        "supervision": "区政务服务中心监督窗口", "information": {"address": "示例路1号", "hours": "工作日 9:00-17:00", \
        "telephone": "0931-0000001", "supervisionTelephone": "0931-0000002", "guide": "示例数据", \
        "questions": [], "forms": []}, "legacyCode": ""}\
        """
                .formatted(basicCode, number, organ, basicCode);
    }
}
