package cn.zwfw.platform.key;

/** Without this property being right a service must not start. It never repeats the value. */
public final class UnusableSetting extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String property;

    public UnusableSetting(String property, String problem) {
        super(property + " " + problem);
        this.property = property;
    }

    /** The name of the setting. */
    public String property() {
        return property;
    }
}
