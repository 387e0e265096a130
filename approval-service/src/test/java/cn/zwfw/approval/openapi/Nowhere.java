package cn.zwfw.approval.openapi;

/** Paths of what could be there and is not. */
final class Nowhere {

    private static final String UUID = "00000000-0000-7000-8000-000000000000";

    private Nowhere() {}

    static String in(String path) {
        return path.replace("{id}", UUID)
                .replace("{material}", UUID)
                .replace("{number}", "11620100013900001G300019999999920260101000001")
                .replace("{seq}", "1")
                .replace("{code}", "11620100013900001G3000199999999");
    }
}
