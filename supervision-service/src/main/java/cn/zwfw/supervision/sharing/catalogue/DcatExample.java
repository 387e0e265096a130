package cn.zwfw.supervision.sharing.catalogue;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Shows in the document what the export looks like; recorded examples are of plain JSON only. */
@Component
class DcatExample implements OpenApiCustomizer {

    private static final Map<String, Object> EXAMPLE =
            new TreeMap<>(
                    Map.of(
                            "@context",
                            Dcat.CONTEXT,
                            "@type",
                            "dcat:Catalog",
                            "dct:title",
                            Dcat.chinese("兰州市监管信息共享目录")));

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response ->
                        Optional.ofNullable(
                                response.getContent().get(PublicCatalogueController.JSON_LD))
                                .stream())
                .forEach(body -> body.setExample(EXAMPLE));
    }
}
