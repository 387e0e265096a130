package cn.zwfw.local.demo.node;

import cn.zwfw.local.RunFolder;
import cn.zwfw.local.client.Door;
import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.acting.Register;
import cn.zwfw.local.demo.acting.Walk;
import cn.zwfw.local.demo.approval.CaseChapter;
import cn.zwfw.local.demo.approval.GuideChapter;
import cn.zwfw.local.demo.powerlist.Power;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a district's node and the city tell each other, also when the line between them is cut. */
final class NodeDemo {

    private static final int GATEWAY = 18080;

    private final Gateway city = new Gateway(System.out, "power-list");
    private final Gateway node = new Gateway(System.out, new Door("power-list", GATEWAY));
    private final Officers officers;
    private final Path cut;

    private NodeDemo(Officers officers, Path cut) {
        this.officers = officers;
        this.cut = cut;
    }

    static void main(String[] region) throws IOException, InterruptedException {
        var cut = RunFolder.ofThisProcess().root().resolve("cut");
        var demo = new NodeDemo(new Officers(region[0], ""), cut);
        try {
            demo.tell();
        } catch (Surprise surprise) {
            demo.city.tell("SURPRISE: " + surprise.getMessage());
            System.exit(1);
        } finally {
            Files.deleteIfExists(cut);
        }
    }

    private void tell() throws IOException, InterruptedException {
        city.tell("The city publishes a power, and the district's node has it (B2, B3)");
        new Register(city).enter(Officers.OF_CITY, organOf(Officers.OF_CITY), "兰州市市场监督管理局");
        node.untilFound(null, publishedInTheCity());

        city.tell("The district publishes one in its node, and the city has it");
        // the city asks who answers for what a district's organ publishes, as the node does (A11)
        new Register(city).enter(officers, organOf(officers), "区市场监督管理局");
        new Register(node).enter(officers, organOf(officers), "区市场监督管理局");
        var power = powerOfTheDistrict();
        city.untilFound(null, publish(power));
        handled(power);

        city.tell("The line is cut: both go on by themselves");
        Files.writeString(cut, "");
        var ofTheCity = publishedInTheCity();
        var ofTheDistrict = publish(powerOfTheDistrict());
        node.get(null, ofTheCity).must(404);
        city.get(null, ofTheDistrict).must(404);

        city.tell("It is mended: everything arrives, once");
        Files.delete(cut);
        node.untilFound(null, ofTheCity);
        city.untilFound(null, ofTheDistrict);
        city.tell("The district's node and the city hold the same.");
    }

    private void handled(Power power) throws IOException, InterruptedException {
        var approval = new Gateway(System.out, new Door("approval", GATEWAY));
        new GuideChapter(approval, new Walk(approval, "guides", officers), power).tell();
        var number = new CaseChapter(approval, power, officers).tell();

        city.tell("The case that the district handled is seen in the city, without whose it is");
        new Gateway(System.out, "approval")
                .until(
                        "inspectorate." + Walk.CITY,
                        "/district-cases?limit=200&region=" + officers.region(),
                        answer -> answer.body().contains(number) ? number : "");
    }

    private String publishedInTheCity() throws IOException, InterruptedException {
        var power = Power.ofCity(organOf(Officers.OF_CITY));
        new Walk(city, "power-items").change("ADD", "B9(1)", power.entry("示例市级许可"));
        return "/public/items/" + power.code();
    }

    private Power powerOfTheDistrict() throws IOException, InterruptedException {
        return Power.ofCity(organOf(Officers.OF_CITY)).ofDistrict(organOf(officers));
    }

    private String publish(Power power) throws IOException, InterruptedException {
        new Walk(node, "power-items", officers).change("ADD", "B9(1)", power.entry("示例经营许可"));
        return "/public/items/" + power.code();
    }

    private String organOf(Officers of) throws IOException, InterruptedException {
        return city.organOf(of.editor());
    }
}
