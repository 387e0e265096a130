package cn.zwfw.gateway.trace;

/** The answer header by which a caller quotes its trace to the operators. */
public final class TraceHeader {

    public static final String NAME = "X-Trace-Id";

    private TraceHeader() {}
}
