package cn.zwfw.gateway.allowance;

/** Whose requests are counted together. */
enum Counted {
    CLIENT("client"),
    USER("user"),
    ADDRESS("address"),
    PUBLIC_READS("public-reads");

    private final String word;

    Counted(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
