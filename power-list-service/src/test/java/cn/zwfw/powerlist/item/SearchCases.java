package cn.zwfw.powerlist.item;

import cn.zwfw.powerlist.item.PowerItems.ItemQuery;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Searches of every kind: rare and frequent, short and long, with filters, on later pages. */
final class SearchCases {

    private static final int PAGE = 20;

    private SearchCases() {}

    /**
     * Every case.
     *
     * @param codes every code there is, in order: later pages begin at some of them
     */
    static List<SearchCase> all(List<String> codes) {
        var middle = codes.get(codes.size() / 2);
        var nearEnd = codes.get(codes.size() - 100);
        var organ = middle.substring(0, 18);
        return Stream.of(
                        words("1 character, rare", "熊"),
                        words("1 character, of one trade", "烟"),
                        words("1 character, common", "行"),
                        words("1 character, nearly everywhere", "法"),
                        words("1 character, nowhere", "鲸"),
                        words("2 characters, rare", "潜水"),
                        words("2 characters, of one trade", "公证"),
                        words("2 characters, of one place", "定西"),
                        words("2 characters, of the last place", "甘南"),
                        words("2 characters, common", "许可"),
                        words("2 characters, nearly everywhere", "条例"),
                        words("2 characters, nowhere", "鲸鱼"),
                        words("4 characters, of one trade", "食品经营"),
                        words("4 characters, common", "监督检查"),
                        words("4 characters, its pairs only", "行政处罚"),
                        words("8 characters", "建设工程规划许可"),
                        words("2 words, rare", "熊猫 处罚"),
                        words("2 words, of one trade", "食品 许可"),
                        words("2 words, common", "管理 处罚"),
                        new SearchCase("region", query("处罚", "620102", null, null, null, null)),
                        new SearchCase("type", query("公证", null, null, "01", null, null)),
                        new SearchCase(
                                "type that rarely has it",
                                query("处罚", null, null, "01", null, null)),
                        new SearchCase("suspended", query("条例", null, null, null, "2", null)),
                        new SearchCase("organ", query("规定", null, organ, null, null, null)),
                        new SearchCase(
                                "rare type, suspended, no word",
                                query(null, null, null, "09", "2", null)),
                        new SearchCase(
                                "later page, everywhere",
                                query("法", null, null, null, null, middle)),
                        new SearchCase(
                                "later page, common", query("许可", null, null, null, null, middle)),
                        new SearchCase(
                                "later page, one trade",
                                query("烟", null, null, null, null, middle)),
                        new SearchCase(
                                "last page, everywhere",
                                query("法", null, null, null, null, nearEnd)),
                        new SearchCase(
                                "later page, no word", query(null, null, null, null, null, middle)))
                .toList();
    }

    private static SearchCase words(String name, String words) {
        return new SearchCase(name, query(words, null, null, null, null, null));
    }

    private static ItemQuery query(
            @Nullable String words,
            @Nullable String region,
            @Nullable String organ,
            @Nullable String type,
            @Nullable String status,
            @Nullable String after) {
        return new ItemQuery(words, region, organ, type, status, null, after);
    }

    /** A search and what is special about it. */
    record SearchCase(String name, ItemQuery query) {

        List<String> found(PowerItems items) {
            return items.search(query, PAGE + 1).stream().map(PowerItems.Found::code).toList();
        }

        @Override
        public String toString() {
            return query.q() == null ? name : name + ": " + query.q();
        }
    }
}
