package cn.zwfw.supervision.ratings;

import cn.zwfw.supervision.Api;

/**
 * A rating as approval-service tells it.
 *
 * @param at a minute in the city, such as 2026-03-02T10:00
 */
public record ToldRating(String number, String region, String organ, int level, String at) {

    private static final int BAD = 4;

    public static ToldRating of(String number, int level, String at) {
        return new ToldRating(number, Api.CITY, Api.ORGAN, level, at);
    }

    public String json() {
        return """
        {"number": "%s", "version": 1, "itemCode": "%s", "itemName": "食品经营许可",
         "region": "%s", "organ": "%s", "level": %d, "bad": %s, "ratedAt": "%s:00+08:00"}
        """
                .formatted(number, organ + "3000131015000", region, organ, level, level >= BAD, at);
    }
}
