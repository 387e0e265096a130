package cn.zwfw.platform.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts the calls of limited operations, after it is known that the caller may call them. */
final class LimitGate implements HandlerInterceptor {

    private final Limits limits;
    private final LimitSettings settings;
    private final Captcha captcha;

    LimitGate(Limits limits, LimitSettings settings, Captcha captcha) {
        this.limits = limits;
        this.settings = settings;
        this.captcha = captcha;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var limited = method.getMethodAnnotation(Limited.class);
            if (limited != null) {
                count(limited.value(), request);
            }
        }
        return true;
    }

    private void count(String name, HttpServletRequest request) {
        var allowances = settings.of(name);
        var address = request.getRemoteAddr();
        limits.take(name + ".address", Household.of(address), allowances.address());
        var person = request.getUserPrincipal();
        if (person == null) {
            captcha.check(request.getHeader(Captcha.HEADER), address);
        } else {
            limits.take(name + ".person", person.getName(), allowances.person());
        }
    }
}
