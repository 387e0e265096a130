package cn.zwfw.platform.access;

import cn.zwfw.platform.problem.NotAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets an operation of ours be reached only as it declares; what declares nothing is refused. */
final class AccessGate implements HandlerInterceptor {

    private final CurrentCaller current;

    AccessGate(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("cn.zwfw")
                && !method.hasMethodAnnotation(OpenToAll.class)) {
            var requires = method.getMethodAnnotation(Requires.class);
            var caller = current.get();
            if (requires == null || Arrays.stream(requires.value()).noneMatch(caller::has)) {
                throw NotAllowed.because("forbidden");
            }
        }
        return true;
    }
}
