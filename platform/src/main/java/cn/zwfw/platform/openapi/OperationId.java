package cn.zwfw.platform.openapi;

import java.util.Locale;
import org.springframework.web.method.HandlerMethod;

/** What an operation is called in documents and examples: its controller and its method. */
public final class OperationId {

    private OperationId() {}

    public static String of(HandlerMethod handler) {
        var controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        var method = handler.getMethod().getName();
        return controller.substring(0, 1).toLowerCase(Locale.ROOT)
                + controller.substring(1)
                + method.substring(0, 1).toUpperCase(Locale.ROOT)
                + method.substring(1);
    }
}
