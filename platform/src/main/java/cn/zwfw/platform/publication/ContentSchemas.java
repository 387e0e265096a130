package cn.zwfw.platform.publication;

import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.publication.revision.PublicDocument;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;

/** Says in the document what the content of an entry is: one of the lists that are kept here. */
@Component
class ContentSchemas implements OpenApiCustomizer {

    private static final String CONTENT = "content";
    private static final List<String> HOLDERS =
            List.of("DraftEntry", "ChangeEntry", "PublishedEntry", "ReportedEntry");

    static {
        SpringDocUtils.getConfig().replaceWithClass(Document.class, PublicDocument.class);
    }

    private final Lists lists;

    ContentSchemas(Lists lists) {
        this.lists = lists;
    }

    @Override
    public void customise(OpenAPI document) {
        var contents = new ArrayList<Schema<?>>();
        lists.contentTypes().forEach(type -> contents.add(reference(document, type)));
        for (var holder : HOLDERS) {
            var schema = document.getComponents().getSchemas().get(holder);
            if (schema != null) {
                schema.addProperty(CONTENT, either(contents));
            }
        }
    }

    private static Schema<?> reference(OpenAPI document, Class<?> type) {
        var resolved =
                ModelConverters.getInstance(true)
                        .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(document.getComponents()::addSchemas);
        return resolved.schema;
    }

    private static Schema<?> either(List<Schema<?>> contents) {
        if (contents.size() == 1) {
            return contents.getFirst();
        }
        var either = new Schema<>();
        contents.forEach(either::addOneOfItem);
        return either;
    }
}
