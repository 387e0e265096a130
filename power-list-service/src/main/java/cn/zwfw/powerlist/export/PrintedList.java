package cn.zwfw.powerlist.export;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.item.Audience;
import cn.zwfw.powerlist.item.Fee;
import cn.zwfw.powerlist.item.PowerItem;
import cn.zwfw.powerlist.item.PowerItems.ItemQuery;
import cn.zwfw.powerlist.item.TimeLimit;
import cn.zwfw.powerlist.organ.Organs;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published list as a page to print, organ by organ; its last line tells that it is whole. */
@Component
@Cites(value = "A2", rows = "P10")
class PrintedList {

    static final String TYPE = "text/html;charset=UTF-8";

    /** Nothing runs in it and nothing is fetched; its one style sheet is known by its digest. */
    static final String POLICY =
            "default-src 'none'; style-src '"
                    + PrintStyle.DIGEST
                    + "'; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'";

    private static final List<String> HEADINGS =
            List.of("序号", "事项", "类型", "承办机构", "实施依据", "责任事项", "办结时限", "收费", "咨询与监督", "状态");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Organs organs;
    private final JsonMapper json;
    private final Clock clock;

    PrintedList(Organs organs, JsonMapper json, Clock clock) {
        this.organs = organs;
        this.json = json;
        this.clock = clock;
    }

    void write(ItemQuery query, Stream<String> documents, OutputStream out) throws IOException {
        var page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        head(query, page);
        int count = 0;
        var organ = "";
        var each = documents.iterator();
        while (each.hasNext()) {
            var entry = json.readTree(each.next());
            if (!organ.equals(entry.path("organ").asString())) {
                organ = entry.path("organ").asString();
                page.write(count == 0 ? "" : "</tbody>\n");
                organ(organ, page);
            }
            row(++count, entry, page);
        }
        page.write(count == 0 ? "" : "</tbody>\n");
        page.write("</table>\n<p class=\"end\">共 " + count + " 项,完。</p>\n</body></html>\n");
        page.flush();
    }

    private void head(ItemQuery query, Writer page) throws IOException {
        page.write(
                """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>权责清单</title>
                <style>%s</style></head><body>
                <h1>权责清单</h1>
                <p class="about">%s</p>
                <table><thead><tr>%s</tr></thead>
                """
                        .formatted(
                                PrintStyle.SHEET,
                                htmlEscape(about(query)),
                                HEADINGS.stream()
                                        .map(heading -> "<th>" + heading + "</th>")
                                        .collect(Collectors.joining())));
    }

    private String about(ItemQuery query) {
        var filters =
                Stream.of(
                                named("检索词", query.q()),
                                named("行政区划", query.region()),
                                named("行使主体", query.organ()),
                                named("权力类型", query.type()),
                                named("状态", query.status()),
                                named("服务对象", audience(query)))
                        .flatMap(List::stream)
                        .collect(Collectors.joining(";"));
        var printedAt = "打印时间:" + MINUTE.format(clock.instant().atZone(CityTime.ZONE));
        return filters.isEmpty() ? printedAt : filters + ";" + printedAt;
    }

    private static @Nullable String audience(ItemQuery query) {
        return query.audience() == null ? null : Audience.of(query.audience()).label();
    }

    private void organ(String code, Writer page) throws IOException {
        var name = organs.nameOf(code).map(known -> known + " ").orElse("");
        page.write(
                "<tbody><tr class=\"organ\"><th colspan=\"%d\">%s</th></tr>\n"
                        .formatted(HEADINGS.size(), htmlEscape(name + code)));
    }

    private void row(int number, JsonNode entry, Writer page) throws IOException {
        var item = json.treeToValue(entry.path("content"), PowerItem.class);
        var cells =
                List.of(
                        String.valueOf(number),
                        item.name() + "\n" + entry.path("code").asString(),
                        item.type().label(),
                        item.office(),
                        lines(
                                item.bases().stream()
                                        .map(basis -> basis.law() + " " + basis.article())),
                        lines(
                                item.responsibilities().stream()
                                        .map(duty -> duty.stage() + ":" + duty.duty())),
                        "法定:"
                                + limit(item.statutoryLimit())
                                + "\n承诺:"
                                + limit(item.promisedLimit()),
                        fees(item.fees()),
                        "咨询:"
                                + item.information().telephone()
                                + "\n监督:"
                                + item.information().supervisionTelephone()
                                + "\n"
                                + item.supervision(),
                        entry.path("statusLabel").asString());
        page.write("<tr>");
        for (var cell : cells) {
            page.write("<td>" + htmlEscape(cell) + "</td>");
        }
        page.write("</tr>\n");
    }

    private static List<String> named(String name, @Nullable String value) {
        return value == null ? List.of() : List.of(name + ":" + value);
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static String limit(TimeLimit limit) {
        if (limit.length() == 0) {
            return "当场办结";
        }
        return limit.length() + (limit.unit() == TimeLimit.Unit.WORKING_DAYS ? "个工作日" : "日");
    }

    private static String fees(List<Fee> fees) {
        return fees.isEmpty()
                ? "不收费"
                : lines(fees.stream().map(fee -> fee.name() + ":" + fee.standard()));
    }
}
