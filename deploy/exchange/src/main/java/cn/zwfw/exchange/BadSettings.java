package cn.zwfw.exchange;

/** The file of settings cannot be used; the message says what to write. */
final class BadSettings extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadSettings(String message) {
        super(message);
    }
}
