package cn.zwfw.supervision.openapi;

/** Paths of what could be there and is not. */
final class Nowhere {

    private Nowhere() {}

    static String in(String path) {
        return path.replace("/findings/{number}", "/findings/1")
                .replace("{number}", "11620100013900001G300013101500020200101000001")
                .replace("{id}", "00000000-0000-7000-8000-000000000000")
                .replace("{code}", "999999")
                .replace("{seq}", "1")
                .replace("{year}", "2026");
    }
}
