package cn.zwfw.powerlist.item;

import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.platform.identifier.CreditCode;
import cn.zwfw.platform.identifier.InvalidIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Power items as the organs of a province list them, up to a million and more: the same thirty
 * organs in every region, each with the words of its own trade. The same number always gives the
 * same item.
 */
final class ManyItems {

    private static final int OF_ONE_ORGAN = 330;
    private static final int REGIONS_OF_A_PREFECTURE = 8;
    private static final List<Trade> TRADES = trades();
    private static final List<String> PREFECTURES =
            List.of(
                    "兰州市", "嘉峪关市", "金昌市", "白银市", "天水市", "武威市", "张掖市", "平凉市", "酒泉市", "庆阳市", "定西市",
                    "陇南市", "临夏州", "甘南州");

    /** Of two hundred items: three of five are penalties, as in the lists of real organs. */
    private static final List<PowerType> MIX =
            Map.of(
                            PowerType.PENALTY, 122,
                            PowerType.LICENCE, 26,
                            PowerType.INSPECTION, 18,
                            PowerType.OTHER, 14,
                            PowerType.COERCION, 6,
                            PowerType.CONFIRMATION, 5,
                            PowerType.REWARD, 3,
                            PowerType.LEVY, 2,
                            PowerType.PAYMENT, 2,
                            PowerType.ADJUDICATION, 2)
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .flatMap(type -> Collections.nCopies(type.getValue(), type.getKey()).stream())
                    .toList();

    private static final List<String> BREACHES =
            List.of(
                    "未经许可擅自从事%s活动",
                    "未按照规定办理%s备案",
                    "伪造、变造、转让%s证件",
                    "提供虚假材料取得%s许可",
                    "拒不接受%s监督检查",
                    "超出核定范围从事%s",
                    "违反%s管理规定逾期不改正",
                    "未建立%s台账或者记录不真实");
    private static final List<String> LICENCES =
            List.of("%s许可", "%s审批", "%s核准", "%s延续", "%s变更", "%s注销", "%s补证");
    private static final List<String> RARITIES =
            List.of("熊猫饲养", "潜水", "热气球", "麝香", "雕塑", "骆驼", "蜂蜜", "缆车", "冰川", "琥珀");
    private static final TimeLimit LIMIT = new TimeLimit(20, TimeLimit.Unit.WORKING_DAYS);
    private static final List<Responsibility> RESPONSIBILITIES =
            List.of(
                    new Responsibility(
                            "受理", "一次性告知补正材料;依法受理或者不予受理。", "承办处室", "行政许可法第三十二条", "应当受理而不受理的"),
                    new Responsibility("决定", "作出决定,依法告知。", "分管领导", "行政许可法第三十八条", "超越法定权限的"));
    private static final Flow FLOW =
            new Flow(
                    List.of(
                            new Step("accept", "受理", "审批科", "HANDLER", 1, "受理通知书", true),
                            new Step("review", "审查", "审批科", "HANDLER", 6, "审查意见", false),
                            new Step("decide", "决定", "分管领导", "HANDLER", 3, "决定书", true)));
    private static final PublicInformation INFORMATION =
            new PublicInformation(
                    "政务服务中心二楼",
                    "工作日 9:00-17:00",
                    "0931-0000001",
                    "0931-0000002",
                    "到窗口或者网上申请。",
                    List.of(),
                    List.of());

    private final List<Organ> organs;

    ManyItems(int items) {
        this.organs =
                IntStream.range(0, Math.ceilDiv(items, OF_ONE_ORGAN))
                        .mapToObj(ManyItems::organ)
                        .toList();
    }

    /** Organs come in no order; each hands in all it has at once. */
    Listed item(int n) {
        var random = new SplittableRandom(n);
        var organ = organs.get((int) (n / OF_ONE_ORGAN * 7919L % organs.size()));
        var type = one(MIX, random);
        var item =
                new PowerItem(
                        name(type, one(organ.trade().things(), random), n, random),
                        type,
                        organ.code(),
                        organ.region().endsWith("00") ? 3 : 4,
                        "00%s%08d".formatted(type.code(), n),
                        one(organ.trade().offices(), random),
                        random.nextInt(3) == 0
                                ? List.of(Audience.of("1"))
                                : List.of(Audience.of("1"), Audience.of("2"), Audience.of("3")),
                        bases(organ, random),
                        RESPONSIBILITIES,
                        LIMIT,
                        LIMIT,
                        List.of(),
                        FLOW,
                        "拨打监督电话或者到政务服务中心监督窗口",
                        INFORMATION,
                        "");
        return new Listed(item, organ.region(), random.nextInt(50) == 0 ? "2" : "1");
    }

    private static String name(PowerType type, String thing, int n, SplittableRandom random) {
        var name =
                switch (type) {
                    case LICENCE -> one(LICENCES, random).formatted(thing);
                    case PENALTY -> "对" + one(BREACHES, random).formatted(thing) + "的处罚";
                    case COERCION -> "对违法从事" + thing + "的场所、设施的查封、扣押";
                    case LEVY -> thing + "有关费用征收";
                    case PAYMENT -> thing + "补助给付";
                    case INSPECTION -> "对" + thing + "的监督检查";
                    case CONFIRMATION -> thing + "确认";
                    case REWARD -> "对在" + thing + "工作中作出显著成绩的单位和个人的奖励";
                    case ADJUDICATION -> thing + "争议裁决";
                    case OTHER -> thing + "备案";
                };
        return n % 5_000 == 7 ? name + "(" + one(RARITIES, random) + ")" : name;
    }

    private static List<LegalBasis> bases(Organ organ, SplittableRandom random) {
        var trade = organ.trade();
        var bases = new ArrayList<LegalBasis>();
        bases.add(basis("中华人民共和国" + one(trade.laws(), random), random));
        bases.add(basis(one(trade.laws(), random), random));
        if (random.nextInt(2) == 0) {
            bases.add(basis("中华人民共和国" + one(trade.laws(), random) + "实施细则", random));
        }
        if (random.nextInt(5) == 0) {
            bases.add(basis("甘肃省" + one(trade.things(), random) + "管理条例", random));
        }
        if (random.nextInt(10) == 0) {
            bases.add(basis(organ.prefecture() + one(trade.things(), random) + "管理办法", random));
        }
        return bases;
    }

    private static LegalBasis basis(String law, SplittableRandom random) {
        return new LegalBasis(
                law,
                "主席令第" + random.nextInt(1, 99) + "号",
                "第" + random.nextInt(1, 99) + "条",
                "从事前款规定活动的单位和个人,应当依法取得批准,并接受主管部门的监督管理;违反规定的,责令限期改正。");
    }

    /** Fourteen prefectures of eight regions, the first of which is the seat. */
    private static Organ organ(int n) {
        var place = n / TRADES.size();
        var prefecture = place / REGIONS_OF_A_PREFECTURE % PREFECTURES.size();
        var within = place % REGIONS_OF_A_PREFECTURE;
        var region = "62%02d%02d".formatted(prefecture + 1, within == 0 ? 0 : within + 1);
        return new Organ(
                checked("11%s%09d".formatted(region, 13_900_000 + n)),
                region,
                PREFECTURES.get(prefecture),
                TRADES.get(n % TRADES.size()));
    }

    private static String checked(String start) {
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> start + (char) check)
                .filter(ManyItems::isCreditCode)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCreditCode(String text) {
        try {
            return new CreditCode(text).value().equals(text);
        } catch (InvalidIdentifier e) {
            return false;
        }
    }

    private static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<Trade> trades() {
        try (var file =
                Objects.requireNonNull(ManyItems.class.getResourceAsStream("/search/organs.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Trade(list(cells[1]), list(cells[2]), list(cells[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(String text) {
        return List.of(text.split(",", -1));
    }

    /** The words of an organ: what it deals with, by which laws, in which offices. */
    private record Trade(List<String> things, List<String> laws, List<String> offices) {}

    private record Organ(String code, String region, String prefecture, Trade trade) {}

    /** An item as it stands in the list. */
    record Listed(PowerItem item, String region, String standing) {}
}
