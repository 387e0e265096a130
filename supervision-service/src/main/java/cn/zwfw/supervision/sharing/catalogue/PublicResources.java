package cn.zwfw.supervision.sharing.catalogue;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.reading.EntryQuery;
import cn.zwfw.platform.publication.reading.PublicEntries;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.web.Page;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The catalogue as everybody reads it. Of what is not shared it shows that there is such a thing,
 * whose it is, and by what law it is kept; of its earlier publications no more than that.
 */
@Component
@Cites(value = "A9", rows = "S5")
class PublicResources {

    private static final Set<String> SHOWN =
            Set.of("classCode", "serial", "name", "organ", "sharing");
    private static final Set<String> SHOWN_OF_SHARING = Set.of("type", "basis");

    private final PublicEntries entries;
    private final JsonMapper json;

    PublicResources(PublicEntries entries, JsonMapper json) {
        this.entries = entries;
        this.json = json;
    }

    Page<Document> search(EntryQuery query, Set<String> marks, int limit) {
        return entries.search(MonitoringResource.LIST, query, marks, limit).map(this::shown);
    }

    Revision inForce(String code) {
        return entries.inForce(MonitoringResource.LIST, code);
    }

    Document shown(Document document) {
        var read = json.readTree(document.json());
        return isKept(read) ? reduced(read) : document;
    }

    /** The newest decides for all: what was shared once and is kept now is not read from before. */
    Page<Document> history(String code) {
        var history = entries.history(MonitoringResource.LIST, code);
        return isKept(json.readTree(history.items().getFirst().json()))
                ? history.map(any -> reduced(json.readTree(any.json())))
                : history.map(this::shown);
    }

    private static boolean isKept(JsonNode document) {
        return document.at("/content/sharing/type").asString("").equals(SharingType.NONE.code());
    }

    private Document reduced(JsonNode document) {
        var content = (ObjectNode) document.path("content");
        content.retain(SHOWN);
        ((ObjectNode) content.path("sharing")).retain(SHOWN_OF_SHARING);
        return new Document(json.writeValueAsString(document));
    }
}
