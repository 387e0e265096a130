package cn.zwfw.supervision.sharing.catalogue;

import cn.zwfw.platform.organ.ListedOrgans;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A resource in the words of DCAT 3 (W3C), as JSON-LD. */
@Component
class Dcat {

    /** In an order, so that the same catalogue is written in the same bytes. */
    static final Map<String, String> CONTEXT =
            new TreeMap<>(
                    Map.of(
                            "dcat", "http://www.w3.org/ns/dcat#",
                            "dct", "http://purl.org/dc/terms/",
                            "foaf", "http://xmlns.com/foaf/0.1/",
                            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private static final String FREQUENCY = "http://purl.org/cld/freq/";
    private static final String ACCESS =
            "http://publications.europa.eu/resource/authority/access-right/";
    private static final Map<String, String> FREQUENCIES =
            Map.of(
                    "实时", "continuous",
                    "每日", "daily",
                    "每周", "weekly",
                    "每月", "monthly",
                    "季度", "quarterly",
                    "每年", "annual",
                    "按需", "irregular");
    private static final Map<String, String> RIGHTS =
            Map.of("1", "PUBLIC", "2", "RESTRICTED", "3", "NON_PUBLIC");

    private final ListedOrgans organs;
    private final String api;

    Dcat(ListedOrgans organs, @Value("${zwfw.api}") String api) {
        this.organs = organs;
        this.api = api;
    }

    static String id(String code) {
        return "urn:zwfw:monitoring-resource:" + code;
    }

    static Map<String, String> chinese(String text) {
        return new TreeMap<>(Map.of("@language", "zh", "@value", text));
    }

    /** The dataset of a public document; what the document does not show is not in it. */
    Map<String, Object> dataset(JsonNode document) {
        var content = document.path("content");
        var sharing = content.path("sharing");
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@id", id(text(document, "code")));
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", text(content, "classCode") + "/" + text(content, "serial"));
        dataset.put("dct:title", chinese(text(content, "name")));
        dataset.put("dct:publisher", publisher(text(content, "organ")));
        dataset.put("dct:accessRights", ref(ACCESS + RIGHTS.get(text(sharing, "type"))));
        dataset.put(
                "dct:modified",
                new TreeMap<>(
                        Map.of(
                                "@type",
                                "xsd:dateTime",
                                "@value",
                                text(document, "effectiveFrom"))));
        if (content.has("schema")) {
            describe(dataset, text(document, "code"), content, sharing);
        } else {
            dataset.put("dct:rights", chinese(text(sharing, "basis")));
        }
        return dataset;
    }

    private void describe(
            Map<String, Object> dataset, String code, JsonNode content, JsonNode sharing) {
        dataset.put("dct:description", chinese(text(content, "summary")));
        dataset.put(
                "dct:accrualPeriodicity", ref(FREQUENCY + FREQUENCIES.get(text(content, "cycle"))));
        if (!text(sharing, "condition").isBlank()) {
            dataset.put("dct:rights", chinese(text(sharing, "condition")));
        }
        var related =
                content.path("related").valueStream().map(any -> ref(id(any.asString()))).toList();
        if (!related.isEmpty()) {
            dataset.put("dct:relation", related);
        }
        dataset.put("dcat:distribution", List.of(distribution(code, content, sharing)));
    }

    private Map<String, Object> distribution(String code, JsonNode content, JsonNode sharing) {
        var distribution = new LinkedHashMap<String, Object>();
        distribution.put("@type", "dcat:Distribution");
        distribution.put("dct:title", chinese(text(sharing, "way")));
        distribution.put("dct:format", text(content, "format"));
        distribution.put("dcat:accessURL", ref(api + "/catalogue/" + code + "/records"));
        return distribution;
    }

    private Map<String, Object> publisher(String organ) {
        var publisher = new LinkedHashMap<String, Object>();
        publisher.put("@id", "urn:zwfw:organ:" + organ);
        publisher.put("@type", "foaf:Organization");
        publisher.put("dct:identifier", organ);
        publisher.put("foaf:name", chinese(organs.name(organ)));
        return publisher;
    }

    private static Map<String, String> ref(String id) {
        return Map.of("@id", id);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
