package cn.zwfw.local.demo.convenience;

import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.acting.Walk;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** A convenience item, a telephone and a bulletin are published and found. */
public final class ItemChapter {

    private final Gateway gateway;

    public ItemChapter(Gateway gateway) {
        this.gateway = gateway;
    }

    public void tell() throws IOException, InterruptedException {
        var organ = gateway.organOf(Officers.OF_CITY.editor());
        // numbers that no other run has, and the sample data do not have either
        var number = ThreadLocalRandom.current().nextInt(1_000, 10_000);

        gateway.tell("A convenience item with its five elements (A15), reviewed by 大数据局 (A8)");
        var code = organ + "BM" + number;
        new Walk(gateway, "convenience-items").change("ADD", "A15", item(organ, code));
        var found = gateway.get(null, "/public/items?q=示例缴费&theme=09&audience=1&organ=" + organ);
        if (!found.must(200).body().contains(code)) {
            throw new Surprise("the item is not found: " + found.body());
        }
        gateway.get(null, "/public/catalogue?region=620100").must(200);

        gateway.tell("Where one can complain is public (B17), and so is the news (A11)");
        var line = "%sLX%02d".formatted(organ, number % 100);
        if (gateway.get(null, "/public/contacts/" + line).status() == 404) {
            new Walk(gateway, "contacts").change("ADD", "B17", contact(organ, line));
        }
        gateway.get(null, "/public/contacts?organ=" + organ).must(200);
        var news = organ + "ZX2026" + number;
        new Walk(gateway, "bulletins").change("ADD", "A11", bulletin(organ, news));
        gateway.get(null, "/public/bulletins/" + news).must(200);
    }

    private static String item(String organ, String code) {
        return """
        {"content": {"itemCode": "%s", "name": "示例缴费查询", "organ": "%s",
          "content": "查询水费和气费。", "procedure": "核验、查询。", "timeLimit": "当场",
          "requirements": "一次说清。", "place": "市政务服务中心", "hours": "工作日 9:00-17:00",
          "telephone": "0931-0000001", "fee": "不收费", "webAddress": "",
          "themes": ["09"], "audiences": ["1"]}}
        """
                .formatted(code, organ);
    }

    private static String contact(String organ, String code) {
        return """
        {"content": {"code": "%s", "organ": "%s", "name": "示例投诉电话", "telephone": "0931-0000002",
          "mailbox": "", "address": "", "hours": "工作日 9:00-17:00", "breaches": false}}
        """
                .formatted(code, organ);
    }

    private static String bulletin(String organ, String code) {
        return """
        {"content": {"code": "%s", "organ": "%s", "title": "示例窗口值班安排",
          "body": "综合窗口照常值班。", "source": ""}}
        """
                .formatted(code, organ);
    }
}
