package cn.zwfw.gateway.memory;

/** What memory has for somebody who asks. */
sealed interface Found {

    /** The answer. */
    record Known(KeptAnswer answer) implements Found {}

    /** Somebody else reads it just now. */
    record UnderWay(Reading reading) implements Found {}

    /** Whoever asked is to read it, and to {@link Memory#end} the reading in any case. */
    record ToRead(Reading reading) implements Found {}
}
