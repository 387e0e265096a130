package cn.zwfw.local.load;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.powerlist.Power;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Which errands there are, and how often each is done: of a hundred, twelve write. */
final class Mix {

    private static final Officers BUREAU = new Officers("620100", "finance-bureau");
    private static final String EDITOR = Officers.OF_CITY.editor();
    private static final String HANDLER = Officers.OF_CITY.handler();
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int PATIENCE = 240;

    private static final List<String> PUBLIC =
            List.of(
                    "/api/power-list/v1/public/items?limit=20",
                    "/api/finance-list/v1/public/funds?limit=20",
                    "/api/approval/v1/public/guides?limit=20",
                    "/api/convenience/v1/public/items?limit=20",
                    "/api/supervision/v1/public/notices?limit=20");

    private static final int FUNDS = 10_000;

    /** So slowly codes are used at the default rate; a later run begins behind this one. */
    private static final int SECONDS_A_FUND = 4;

    private final Client client;
    private final Ledger ledger;
    private final Power power;
    private final String organ;
    private final String bureau;

    /** Codes of funds have four digits of their own; a run takes them in order. */
    private final AtomicInteger funds =
            new AtomicInteger(
                    (int) (Clock.systemUTC().instant().getEpochSecond() / SECONDS_A_FUND % FUNDS));

    private Mix(Client client, Ledger ledger, Power power, String organ, String bureau) {
        this.client = client;
        this.ledger = ledger;
        this.power = power;
        this.organ = organ;
        this.bureau = bureau;
    }

    /**
     * Registers the organs and publishes the power that the cases are about.
     *
     * @throws Unserved when that cannot be done
     */
    static Mix ready(Client client, Ledger ledger)
            throws IOException, Unserved, InterruptedException {
        var organ = client.organOf(EDITOR);
        var bureau = client.organOf(BUREAU.editor());
        register(client, Officers.OF_CITY, organ, "兰州市市场监督管理局(示例)");
        register(client, BUREAU, bureau, "兰州市财政局(示例)");
        var power = Power.ofCity(organ);
        var list = new Review(client, ledger, "power-list", "power-items", Officers.OF_CITY);
        list.add("B9(1)", power.content("示例经营许可"), "{}");
        await(client, "/api/approval/v1/public/items/" + power.code());
        var guides = new Review(client, ledger, "approval", "guides", Officers.OF_CITY);
        guides.add("A14", guide(power), "{}");
        return new Mix(client, ledger, power, organ, bureau);
    }

    private static void register(Client client, Officers officers, String organ, String name)
            throws IOException, InterruptedException {
        var path = "/api/power-list/v1/organs/" + organ;
        var named = "{\"name\": \"" + name + "\"}";
        var known = client.prepare(put(officers.of("REFORM_OFFICE"), path, null, named));
        if (known.status() == 428) {
            var read = "/api/power-list/v1/public/organs/" + organ;
            known = client.prepare(Call.read(null, read));
        }
        known.must(200);
        var answers =
                """
                {"office": "行政审批处", "leader": "张示例", "telephone": "0931-0000000",
                 "editors": ["李示例"]}
                """;
        Answer told =
                client.prepare(put(officers.head(), path + "/officers", known.etag(), answers));
        told.must(200);
    }

    private static Call put(String user, String path, @Nullable String etag, String body) {
        return new Call(user, "PUT", path, etag, null, null, body, 200);
    }

    private static void await(Client client, String path) throws Unserved, InterruptedException {
        for (int tries = 0; tries < PATIENCE; tries++) {
            if (client.isThere(path)) {
                return;
            }
            Thread.sleep(PAUSE);
        }
        throw new Unserved("nothing came to " + path);
    }

    /** Whether the errand that the number falls to writes; those go on for longer. */
    static boolean writes(int hundredth) {
        return hundredth < 12;
    }

    /**
     * One of the errands.
     *
     * @param hundredth 0 to 99
     */
    Errand errand(int hundredth) {
        if (hundredth < 4) {
            return new Casework(client, ledger, power);
        }
        if (hundredth < 8) {
            return new Question(client, ledger, organ);
        }
        if (hundredth < 10) {
            return () ->
                    new Review(client, ledger, "power-list", "power-items", Officers.OF_CITY)
                            .add("B9(1)", Power.ofCity(organ).content("示例经营许可"), "{}");
        }
        if (hundredth < 12) {
            return () ->
                    new Review(client, ledger, "finance-list", "special-funds", BUREAU)
                            .add("A13(2)", fund(), consulted());
        }
        return hundredth < 30 ? this::list : this::read;
    }

    private void list() throws Unserved, InterruptedException {
        var calls =
                List.of(
                        Call.read(EDITOR, "/api/power-list/v1/change-requests?limit=20"),
                        Call.read(BUREAU.editor(), "/api/finance-list/v1/change-requests?limit=20"),
                        Call.read(HANDLER, "/api/approval/v1/cases?limit=20"),
                        Call.read(HANDLER, "/api/convenience/v1/inquiries?limit=20"));
        client.once(calls.get(random(calls.size())));
    }

    private void read() throws Unserved, InterruptedException {
        var any = random(PUBLIC.size() + 1);
        client.once(
                Call.read(
                        null,
                        any < PUBLIC.size()
                                ? PUBLIC.get(any)
                                : "/api/power-list/v1/public/items/" + power.code()));
    }

    private String fund() {
        return """
        {"code": "6201002026%04d", "organ": "%s", "year": 2026, "name": "示例专项资金",
         "department": "%s", "nature": "GENERAL", "ground": "兰州市示例条例",
         "period": {"from": 2025, "to": 2027}, "target": "建成示例检测平台 2 个。",
         "budget": "1000000.10", "currentBudget": "1000000.10"}
        """
                .formatted(Math.floorMod(funds.getAndIncrement(), FUNDS), bureau, organ);
    }

    private String consulted() {
        return """
        {"consultations": [
          {"organ": "%s", "agreedOn": "2026-01-05", "document": "兰市监函〔2026〕8号(示例)"}]}
        """
                .formatted(organ);
    }

    private static String guide(Power power) {
        return """
        {"itemCode": "%s", "organ": "%s", "conditions": "有固定的经营场所。",
         "materials": [
           {"name": "申请书", "necessity": "REQUIRED", "form": "EITHER", "source": "APPLICANT",
            "originals": 1, "copies": 0, "sample": "", "note": ""}],
         "procedure": "申请、受理、审查、决定、送达。", "channels": ["ONLINE", "WINDOW"],
         "result": "示例经营许可证"}
        """
                .formatted(power.code(), power.organ());
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
