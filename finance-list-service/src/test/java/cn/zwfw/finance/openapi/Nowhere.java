package cn.zwfw.finance.openapi;

/** Paths of what could be there and is not. */
final class Nowhere {

    private Nowhere() {}

    static String in(String path) {
        return path.replace("{id}", "00000000-0000-7000-8000-000000000000")
                .replace("{list}", "no-such-list")
                .replace("{year}", "2099")
                .replace("{code}", "62010020269999");
    }
}
