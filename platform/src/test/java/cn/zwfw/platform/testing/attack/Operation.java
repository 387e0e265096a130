package cn.zwfw.platform.testing.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.openapi.OperationId;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An operation of a service.
 *
 * @param path below what every path begins with
 * @param filled its path with what could be there and is not
 * @param type what it takes as a body
 * @param duties that it declares; none if it is open to all
 * @param parameters what it reads of the query
 */
record Operation(
        String id,
        String method,
        String path,
        String filled,
        String type,
        Set<Duty> duties,
        List<String> parameters) {

    private static final String JSON = "application/json";

    static List<Operation> all(
            RequestMappingHandlerMapping mappings, String base, UnaryOperator<String> filled) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> path(one.getKey()).startsWith(base))
                .map(one -> of(one.getKey(), one.getValue(), base, filled))
                .toList();
    }

    private static Operation of(
            RequestMappingInfo mapping,
            HandlerMethod handler,
            String base,
            UnaryOperator<String> filled) {
        var path = path(mapping).substring(base.length());
        return new Operation(
                OperationId.of(handler),
                mapping.getMethodsCondition().getMethods().iterator().next().name(),
                path,
                // the organs of the exchange are in every service
                filled.apply(path).replace("{organ}", "11620100013900002K"),
                type(mapping),
                duties(handler),
                parameters(handler));
    }

    private static String path(RequestMappingInfo mapping) {
        return mapping.getPatternValues().iterator().next();
    }

    private static String type(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(Object::toString)
                .orElse(JSON);
    }

    /**
     * The duties that open it.
     *
     * @throws IllegalStateException when it declares nothing, and nobody would reach it
     */
    private static Set<Duty> duties(HandlerMethod handler) {
        var requires = handler.getMethodAnnotation(Requires.class);
        if ((requires == null) != handler.hasMethodAnnotation(OpenToAll.class)) {
            throw new IllegalStateException(handler + " is to say who may call it, once");
        }
        return requires == null ? Set.of() : Set.of(requires.value());
    }

    private static List<String> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameters())
                .flatMap(parameter ->
                        parameter.isAnnotationPresent(ModelAttribute.class)
                                ? Arrays.stream(parameter.getType().getRecordComponents())
                                        .map(RecordComponent::getName)
                                : parameter.isAnnotationPresent(RequestParam.class)
                                        ? Stream.of(parameter.getName())
                                        : Stream.empty())
                .toList();
    }

    /** What it gets from whoever does not mean to trick it. */
    Trick plain() {
        return with("Content-Type", type, "{}");
    }

    /** A parameter that nobody reads: whoever sends it takes the answer for a filtered one. */
    Trick withUnknownParameter() {
        return new Trick(method, filled + "?no-such-parameter=1");
    }

    Stream<Trick> hostile() {
        return Stream.of(inPath(), inQuery(), inBody(), inHeaders()).flatMap(list -> list);
    }

    private Stream<Trick> inPath() {
        return path.contains("{")
                ? Tricks.VALUES.stream()
                        .map(trick ->
                                new Trick(method, path.replaceAll("\\{[^}]*}", encoded(trick))))
                : Stream.empty();
    }

    private Stream<Trick> inQuery() {
        return parameters.stream()
                .flatMap(name ->
                        Tricks.VALUES.stream()
                                .map(trick -> filled + "?" + name + "=" + encoded(trick)))
                .map(tricked -> new Trick(method, tricked));
    }

    private Stream<Trick> inBody() {
        return writes()
                ? Stream.concat(
                        Tricks.BODIES.stream().map(body -> with("Content-Type", type, body)),
                        Tricks.TYPES.stream().map(other -> with("Content-Type", other, "{}")))
                : Stream.empty();
    }

    private Stream<Trick> inHeaders() {
        var everywhere =
                Tricks.HEADERS.stream()
                        .flatMap(header ->
                                Tricks.IN_HEADERS.stream().map(value -> with(header, value, "{}")));
        var ofWrites =
                Stream.of("If-Match", "Idempotency-Key")
                        .flatMap(header ->
                                Tricks.TAGS.stream().map(value -> with(header, value, "{}")));
        return writes() ? Stream.concat(everywhere, ofWrites) : everywhere;
    }

    private Trick with(String header, String value, String body) {
        return new Trick(method, filled, body, Map.of(header, value));
    }

    boolean writes() {
        return !method.equals("GET");
    }

    private static String encoded(String trick) {
        return URLEncoder.encode(trick, UTF_8).replace("+", "%20");
    }
}
