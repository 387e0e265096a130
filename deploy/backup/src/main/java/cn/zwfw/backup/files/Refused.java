package cn.zwfw.backup.files;

/** What was asked for cannot be done; the message says why, to whoever called the command. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Refused(String message) {
        super(message);
    }

    public static Refused because(String reason) {
        return new Refused(reason);
    }
}
