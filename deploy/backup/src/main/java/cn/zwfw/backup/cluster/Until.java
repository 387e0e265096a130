package cn.zwfw.backup.cluster;

import java.time.Instant;

/** Up to where recovery goes. */
public sealed interface Until {

    /** A restore point. */
    record Point(String name) implements Until {}

    /** The last transaction that had committed then. */
    record Moment(Instant at) implements Until {}

    /** All that is archived. */
    record Newest() implements Until {}
}
