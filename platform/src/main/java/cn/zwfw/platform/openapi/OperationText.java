package cn.zwfw.platform.openapi;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Names an operation after its controller and method, and says who may call it. */
@Component
class OperationText implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(OperationId.of(handler));
        var duties = duties(handler);
        if (duties.isEmpty()) {
            return operation.security(List.of());
        }
        var words =
                Arrays.stream(duties.get())
                        .map(duty -> duty.label() + "(" + duty + ")")
                        .collect(Collectors.joining("、"));
        return operation
                .description("需要下列职责之一:" + words + "。")
                .security(List.of(new SecurityRequirement().addList(DocumentHead.TOKEN)));
    }

    static Optional<Duty[]> duties(HandlerMethod handler) {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(
                                handler.getMethod(), Requires.class))
                .map(Requires::value);
    }
}
