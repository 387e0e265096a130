package cn.zwfw.local.sample.review;

import cn.zwfw.local.Organ;
import cn.zwfw.local.Region;

/**
 * An organ of the sample city with its region.
 *
 * @param place in the table of organs, from 0; no two departments share a telephone
 */
public record Department(Organ organ, Region region, int place) {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗";
    private static final String SAMPLE = "(示例)";

    public String code() {
        return organ.creditCode();
    }

    public String slug() {
        return organ.slug();
    }

    /** 行使层级 (GB/T 39046-2020 A.2). */
    public int level() {
        return region.district() ? 4 : 3;
    }

    public String name() {
        return organ.name() + SAMPLE;
    }

    /** The login of an officer of this department. */
    public String officer(String duty) {
        return duty + "." + region.code() + "." + slug();
    }

    /** The login of a reviewing office of the same level. */
    public String reviewer(String duty) {
        return duty + "." + region.code();
    }

    /** An office of the city's organ by the name that it has at this level: 处, 科 or 股. */
    public String office(String ofCity) {
        if (!region.district()) {
            return ofCity;
        }
        var last = region.kind().equals("COUNTY") ? "股" : "科";
        return ofCity.replaceFirst("处$", last).replaceFirst("支队$", "大队");
    }

    public String address() {
        return "示例地址：%s政务服务中心(%s窗口)".formatted(region.name(), organ.name());
    }

    public String telephone() {
        return "0931-000%04d".formatted(1000 + 2 * place);
    }

    public String supervisionTelephone() {
        return "0931-000%04d".formatted(1001 + 2 * place);
    }

    public String leader() {
        return surname(0) + "示例";
    }

    public String editor() {
        return surname(7) + "示例";
    }

    /** The meeting that decides for the government of this level (B9, B11). */
    public String meeting() {
        var council = region.kind().equals("COMMITTEE") ? "管委会主任办公会议" : "政府常务会议";
        return region.name() + council + SAMPLE;
    }

    private String surname(int from) {
        var at = (place + from) % SURNAMES.length();
        return SURNAMES.substring(at, at + 1);
    }
}
