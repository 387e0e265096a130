package cn.zwfw.local.demo.approval;

import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Walk;
import cn.zwfw.local.demo.powerlist.Power;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The power is suspended and resumed, then follows a calendar (B12, B13). */
public final class PauseChapter {

    private final Gateway gateway;
    private final Walk walk;
    private final Power power;
    private final Gateway approval;

    public PauseChapter(Gateway gateway, Walk walk, Power power, Gateway approval) {
        this.gateway = gateway;
        this.walk = walk;
        this.power = power;
        this.approval = approval;
    }

    public void tell() throws IOException, InterruptedException {
        gateway.tell("It is suspended (B12) and stays public; then resumed within two days (B13)");
        walk.change("SUSPEND", "B12(4)", power.entry());
        standing("暂停");
        approval.tell("Suspended, it cannot be applied for, and the applicant reads why (B5)");
        approval.until(
                null,
                "/public/items/" + power.code(),
                now -> now.json().path("applicable").asBoolean() ? "" : now.text("reason"));
        var application = Application.of(power);
        var refused =
                approval.create(Application.APPLICANT, "/applications", application).must(409);
        if (!refused.text("detail").contains("第12条第(4)项")) {
            throw new Surprise("the ground is not told: " + refused.body());
        }
        var resumed = walk.change("RESUME", "B13", power.entry());
        if (resumed.text("dueAt").isEmpty()) {
            throw new Surprise("the deadline of B13 is not shown");
        }
        standing("在用");

        gateway.tell(
                "It is handled in a period that has begun today (B12(3)), and opens by itself");
        var today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        walk.change(
                "SUSPEND",
                "B12(3)",
                power.entry(),
                "{\"periods\": [{\"from\": \"%s\", \"to\": \"%s\"}]}"
                        .formatted(today, today.plusDays(30)));
        gateway.until(
                null,
                "/public/items/" + power.code(),
                now -> now.text("statusLabel").equals("在用") ? "open" : "");
        gateway.get(null, "/public/items/" + power.code() + "/calendar").must(200);
    }

    private void standing(String label) throws IOException, InterruptedException {
        var item = gateway.get(null, "/public/items/" + power.code()).must(200);
        if (!item.text("statusLabel").equals(label)) {
            throw new Surprise("expected " + label + " but it is " + item.text("statusLabel"));
        }
    }
}
