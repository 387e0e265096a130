package cn.zwfw.platform.personal.vault;

/**
 * A sealed value does not open: it was altered, belongs to another place, or its key is not here.
 * Which of them it is it does not say, so that nobody can try values until one fits.
 */
public final class SealBroken extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SealBroken() {
        super("a sealed value does not open");
    }
}
