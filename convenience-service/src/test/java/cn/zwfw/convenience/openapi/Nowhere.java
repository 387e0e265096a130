package cn.zwfw.convenience.openapi;

/** Paths of what could be there and is not. */
final class Nowhere {

    private Nowhere() {}

    static String in(String path) {
        var code =
                path.contains("replies")
                        ? "620100W20200101000001"
                        : path.contains("bulletins")
                                ? "11620100013900001GZX20269999"
                                : "11620100013900001GBM9999";
        return path.replace("{number}", "620100W20200101000001")
                .replace("{id}", "00000000-0000-7000-8000-000000000000")
                .replace("{code}", code);
    }
}
