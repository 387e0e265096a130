package cn.zwfw.platform.openapi;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** JSON that passes through unread may be any JSON: no text, and no object called JsonNode. */
@Component
class RawJson implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (isRaw(type)) {
            return new Schema<>();
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static boolean isRaw(AnnotatedType type) {
        var annotations = type.getCtxAnnotations();
        return (annotations != null
                        && Arrays.stream(annotations)
                                .filter(Objects::nonNull)
                                .anyMatch(JsonRawValue.class::isInstance))
                || Json.mapper().constructType(type.getType()).hasRawClass(JsonNode.class);
    }
}
