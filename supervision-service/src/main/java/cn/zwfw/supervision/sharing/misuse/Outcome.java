package cn.zwfw.supervision.sharing.misuse;

/** What a report came to. */
enum Outcome {
    /** What was granted is revoked; the organ is held to account by others. */
    CONFIRMED,
    /** What was granted goes on. */
    UNFOUNDED
}
