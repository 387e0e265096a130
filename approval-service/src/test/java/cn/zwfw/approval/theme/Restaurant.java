package cn.zwfw.approval.theme;

import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.Reviews;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import java.util.List;

/**
 * 开餐馆一件事: two departments of the city and one of a district, of which the last is not always
 * needed.
 */
public record Restaurant(int port, PowerList powerList, ListedItems items) {

    public static final String CODE = "KCGYJS0001";
    public static final String DISTRICT = "620103";
    public static final String DISTRICT_ORGAN = "116201030139000032";

    public static final String FOOD = GuideDrafts.code(1);
    public static final String SIGN = Api.OTHER_ORGAN + "3" + "000100000001";
    public static final String FIRE = DISTRICT_ORGAN + "3" + "000100000001";

    /** How it is written: the paper that each guide calls otherwise is handed in once. */
    public static String theme() {
        return """
        {"code": "%s", "name": "开餐馆一件事", "organ": "%s", "workdays": 30,
         "procedure": "一次申请,各部门同时办理。",
         "parts": [{"itemCode": "%s", "required": true}, {"itemCode": "%s", "required": true},
                   {"itemCode": "%s", "required": false}],
         "shared": [{"name": "场所证明", "standsFor": ["经营场所证明", "房屋产权证明"]}]}
        """
                .formatted(CODE, Api.ORGAN, FOOD, SIGN, FIRE);
    }

    public static String draft(String theme) {
        return """
        {"list": "themes", "kind": "ADD", "ground": "A14", "reason": "首次编制",
         "entries": [{"content": %s}]}
        """
                .formatted(theme);
    }

    public void isListed() {
        powerList.tells(FOOD, 1, "1", "01", "食品经营许可");
        powerList.tells(SIGN, 1, "1", "01", "户外招牌设置许可");
        powerList.tellsOf(DISTRICT, FIRE, "公众聚集场所消防安全检查");
        for (var code : List.of(FOOD, SIGN, FIRE)) {
            await().until(() -> items.find(code).isPresent());
        }
    }

    /** Published, if it is not yet. */
    public void isPublished() {
        isListed();
        publishUnlessThere(
                "/public/guides/" + FOOD, GuideDrafts.add(GuideDrafts.guide(FOOD, "经营场所证明")));
        publishUnlessThere("/public/themes/" + CODE, draft(theme()));
    }

    private void publishUnlessThere(String path, String draft) {
        if (Api.nobody(port).get(path).status() == 404) {
            var drafted = Api.officer(port, Duty.EDITOR).post("/change-requests", draft);
            new Reviews(port).toTheEnd(drafted);
        }
    }
}
