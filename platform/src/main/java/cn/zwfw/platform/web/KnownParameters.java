package cn.zwfw.platform.web;

import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A query parameter that nobody reads is a misspelt one: the caller would get an unfiltered list
 * and not notice. So it is refused, as are broken characters in those that are read.
 */
final class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        // on the way to the error page the parameters are those of what went wrong
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("cn.zwfw")) {
            var names = known.computeIfAbsent(method, KnownParameters::names);
            var found = new ArrayList<Violation>();
            request.getParameterMap()
                    .forEach((name, values) -> {
                        if (!names.contains(name)) {
                            found.add(Violation.at("?" + name, "unknown-parameter", name));
                        } else if (!Arrays.stream(values).allMatch(CleanText::isClean)) {
                            found.add(Violation.at("?" + name, "bad-text"));
                        }
                    });
            InvalidInput.unlessEmpty(found);
        }
        return true;
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(component -> component.getName());
        }
        var param = parameter.getParameterAnnotation(RequestParam.class);
        if (param == null) {
            return Stream.empty();
        }
        return Stream.of(
                param.name().isEmpty() ? parameter.getParameter().getName() : param.name());
    }
}
