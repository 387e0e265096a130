package cn.zwfw.exchange.compare;

import cn.zwfw.exchange.city.City;
import cn.zwfw.exchange.city.CityAway;
import cn.zwfw.exchange.city.ListName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What the city tells of what it holds. */
final class Told {

    private final City city;

    Told(City city) {
        this.city = city;
    }

    Map<String, String> digests(ListName list) {
        var answer = city.get(list.path("digests"));
        if (!answer.isArray()) {
            throw CityAway.broken("no digests");
        }
        var digests = new TreeMap<String, String>();
        for (var organ : answer) {
            digests.put(organ.path("organ").asString(""), organ.path("digest").asString(""));
        }
        return digests;
    }

    Map<String, Line> entries(ListName list, String organ) {
        var lines = new TreeMap<String, Line>();
        var path = list.path("digests/" + encoded(organ)) + "&limit=200&after=";
        for (var after = ""; ; ) {
            var page = city.get(path + encoded(after));
            if (!page.path("items").isArray()) {
                throw CityAway.broken("no items");
            }
            for (var item : page.path("items")) {
                var line = Line.read(item);
                lines.put(line.code(), line);
            }
            var next = page.path("next").asString("");
            if (next.isEmpty()) {
                return lines;
            }
            if (next.equals(after)) {
                throw CityAway.broken("a page that goes on with itself");
            }
            after = next;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
