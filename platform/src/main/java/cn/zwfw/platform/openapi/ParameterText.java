package cn.zwfw.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters that mean the same in every operation. */
@Component
@Order(2)
class ParameterText implements OperationCustomizer {

    private static final Map<String, String> DESCRIPTIONS =
            Map.of(
                    "Idempotency-Key",
                    "幂等键:1 至 64 个字母、数字、点、下划线或连字符;重复提交用同一个值,只办一次",
                    HttpHeaders.IF_MATCH,
                    "读取时得到的 ETag;不是现行版本则不修改",
                    "limit",
                    "每页条数",
                    "after",
                    "上一页答复中的 next(变化流为 after)",
                    "region",
                    "行政区划代码(GB/T 2260)",
                    "code",
                    "编码",
                    "id",
                    "编号",
                    "state",
                    "状态",
                    "kind",
                    "调整种类",
                    "list",
                    "清单;只有一种清单时可省略");

    private static final Map<String, String> EXAMPLES =
            Map.of("Idempotency-Key", "0197a8f2-5c1e", HttpHeaders.IF_MATCH, "\"1\"");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                .forEach(ParameterText::describe);
        return operation;
    }

    private static boolean isText(Parameter parameter) {
        var schema = parameter.getSchema();
        return schema != null && schema.getTypes() != null && schema.getTypes().contains("string");
    }

    private static void describe(Parameter parameter) {
        var name = parameter.getName();
        if (parameter.getDescription() == null) {
            parameter.setDescription(DESCRIPTIONS.get(name));
        }
        if (parameter.getExample() == null) {
            parameter.setExample(EXAMPLES.get(name));
        } else if (isText(parameter)) {
            // a code of digits is text, however much its example looks like a number
            parameter.setExample(String.valueOf(parameter.getExample()));
        }
        if (name.equals(HttpHeaders.IF_MATCH)) {
            // optional only so that its absence is answered with 428 and not as a malformed request
            parameter.setRequired(true);
        }
    }
}
