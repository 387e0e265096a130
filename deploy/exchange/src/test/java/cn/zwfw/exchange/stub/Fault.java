package cn.zwfw.exchange.stub;

/** What goes wrong with one request. */
public enum Fault {
    NONE,
    /** It never arrives. */
    LOST_QUESTION,
    /** The city does what was asked and commits; the answer is lost. */
    LOST_ANSWER,
    /** The link is cut in the middle of the answer. */
    CUT_ANSWER,
    /** An intermediary gives an answer that it gave before. */
    OLD_ANSWER,
    /** Something on the way answers instead. */
    FOREIGN_ANSWER,
    BUSY,
    TOO_MANY,
    BROKEN
}
