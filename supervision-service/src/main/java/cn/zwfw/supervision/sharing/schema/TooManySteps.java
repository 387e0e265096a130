package cn.zwfw.supervision.sharing.schema;

/** A pattern has looked at more characters than a batch may cost. */
final class TooManySteps extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManySteps() {
        super("a pattern takes too many steps", null, false, false);
    }
}
