package cn.zwfw.platform.personal.vault;

/** Without this property being right no personal data can be kept. It never repeats the value. */
final class UnusableSetting extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String property;

    UnusableSetting(String property, String problem) {
        super(property + " " + problem);
        this.property = property;
    }

    String property() {
        return property;
    }
}
