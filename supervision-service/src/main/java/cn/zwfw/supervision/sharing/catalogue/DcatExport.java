package cn.zwfw.supervision.sharing.catalogue;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.reading.EntryQuery;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.web.Page;
import java.io.OutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole catalogue page by page, as it is at one moment. */
@Component
@Cites(value = "A9", rows = "S5")
class DcatExport {

    private final PublicResources resources;
    private final Dcat dcat;
    private final JsonMapper json;

    DcatExport(PublicResources resources, Dcat dcat, JsonMapper json) {
        this.resources = resources;
        this.dcat = dcat;
        this.json = json;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(@Nullable String region, OutputStream out) {
        try (var writer = json.createGenerator(out)) {
            writer.writeStartObject();
            writer.writePOJOProperty("@context", Dcat.CONTEXT);
            writer.writeStringProperty("@id", "urn:zwfw:catalogue:" + MonitoringResource.LIST);
            writer.writeStringProperty("@type", "dcat:Catalog");
            writer.writePOJOProperty("dct:title", Dcat.chinese("兰州市监管信息共享目录"));
            writer.writePOJOProperty("dct:publisher", Dcat.chinese("兰州市政务服务中心"));
            writer.writeStringProperty("dct:language", "zh");
            writer.writeName("dcat:dataset");
            writer.writeStartArray();
            datasets(region, writer);
            writer.writeEndArray();
            writer.writeEndObject();
        }
    }

    private void datasets(@Nullable String region, JsonGenerator writer) {
        @Nullable String after = null;
        do {
            Page<Document> page =
                    resources.search(
                            new EntryQuery(null, region, null, after), Set.of(), Page.MAX_LIMIT);
            page.items().forEach(any -> writer.writePOJO(dcat.dataset(json.readTree(any.json()))));
            after = page.next();
        } while (after != null);
    }
}
