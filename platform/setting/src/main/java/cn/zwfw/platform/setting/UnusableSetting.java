package cn.zwfw.platform.setting;

/** Without this property being right a service must not start. It never repeats the value. */
public final class UnusableSetting extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String property;

    public UnusableSetting(String property, String problem) {
        super(property + " " + problem);
        this.property = property;
    }

    UnusableSetting(String property, String problem, Throwable cause) {
        super(property + " " + problem, cause);
        this.property = property;
    }

    /** The name of the setting, as it was given if it is unknown. */
    public String property() {
        return property;
    }
}
