package cn.zwfw.local.demo.powerlist;

import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.acting.Register;
import cn.zwfw.local.demo.acting.Walk;
import java.io.IOException;

/** A power from its draft to the public. */
public final class PowerChapter {

    private final Gateway gateway;
    private final Walk walk;
    private final Power power;

    public PowerChapter(Gateway gateway, Walk walk, Power power) {
        this.gateway = gateway;
        this.walk = walk;
        this.power = power;
    }

    public void tell() throws IOException, InterruptedException {
        gateway.tell("审改办 registers the department; it names who answers for its content (A11)");
        new Register(gateway).enter(Officers.OF_CITY, power.organ(), "兰州市市场监督管理局");

        gateway.tell("A power is drafted, on the ground of a law (B9(1)), and reviewed (B11)");
        walk.amended("ADD", "B9(1)", power.entry("示例经营许可"), power.entry("示例经营许可(按审定结果修改)"));

        gateway.tell("The public reads it, its chart and its history, and takes the list along");
        var item = "/public/items/" + power.code();
        gateway.get(null, item).must(200);
        gateway.get(null, "/public/items?q=经营&organ=" + power.organ()).must(200);
        gateway.get(null, item + "/flow-chart.svg").must(200);
        gateway.get(null, item + "/flow.bpmn").must(200);
        gateway.get(null, item + "/revisions").must(200);
        gateway.get(null, "/public/items/print?q=经营&organ=" + power.organ()).must(200);
    }
}
