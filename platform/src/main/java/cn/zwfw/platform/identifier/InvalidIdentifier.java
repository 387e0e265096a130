package cn.zwfw.platform.identifier;

/**
 * A text is not the identifier it was taken for.
 *
 * <p>The message never repeats the text, because it may be a person's.
 */
public final class InvalidIdentifier extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;

    InvalidIdentifier(String code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * What is wrong, stable and for machines, such as {@code credit-code.check-digit}; also the key
     * of the sentence for people in {@code ValidationMessages}.
     */
    public String code() {
        return code;
    }
}
