package cn.zwfw.platform.testing.plan;

import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who executes a statement: what is nearest to the database, and is neither driver nor Spring. */
final class Caller {

    private static final StackWalker WALKER =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final String OURS = "cn.zwfw.";
    private static final List<String> BETWEEN =
            List.of(
                    "java.",
                    "jdk.",
                    "com.zaxxer.",
                    "org.postgresql.",
                    "org.springframework.",
                    "io.micrometer.",
                    "io.opentelemetry.",
                    Caller.class.getName(),
                    AskedStatement.class.getName(),
                    WatchedConnection.class.getName(),
                    WatchedContext.class.getName(),
                    "cn.zwfw.platform.plan.",
                    "cn.zwfw.platform.testing.jdbc.",
                    "cn.zwfw.platform.testing.work.");

    private Caller() {}

    /**
     * Class and method, such as {@code Cases.find}; none if a test asks for itself, if a migration
     * runs, or if nobody asks but the pool of connections.
     */
    static Optional<String> current() {
        return WALKER.walk(Caller::nearest)
                .filter(frame -> !isOfFlyway(frame))
                .filter(frame -> !isOfTests(type(frame)))
                .map(frame -> simpleName(type(frame)) + "." + method(frame));
    }

    /** A library is the caller only where nothing of ours called it. */
    private static Optional<StackFrame> nearest(Stream<StackFrame> frames) {
        StackFrame library = null;
        for (var each = frames.iterator(); each.hasNext(); ) {
            var frame = each.next();
            if (isNotBetween(frame)) {
                if (frame.getClassName().startsWith(OURS) || isOfFlyway(frame)) {
                    return Optional.of(frame);
                }
                library = library == null ? frame : library;
            }
        }
        return Optional.ofNullable(library);
    }

    private static boolean isOfFlyway(StackFrame frame) {
        return frame.getClassName().startsWith("org.flywaydb.");
    }

    private static boolean isNotBetween(StackFrame frame) {
        return BETWEEN.stream().noneMatch(frame.getClassName()::startsWith);
    }

    /** Spring's subclasses and proxies stand for what they are made of. */
    private static Class<?> type(StackFrame frame) {
        Class<?> type = frame.getDeclaringClass();
        if (Proxy.isProxyClass(type)) {
            return type.getInterfaces()[0];
        }
        return type.getName().contains("$$") ? type.getSuperclass() : type;
    }

    private static boolean isOfTests(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return false;
        }
        var place = source.getLocation().getPath();
        return place.contains("/test-classes") || place.endsWith("-tests.jar");
    }

    private static String simpleName(Class<?> type) {
        var name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    private static String method(StackFrame frame) {
        var name = frame.getMethodName();
        return name.startsWith("lambda$") ? name.split("\\$", -1)[1] : name;
    }
}
