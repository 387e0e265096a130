package cn.zwfw.gateway.docs;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.cloud.client.discovery.ReactiveDiscoveryClient;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the page of documents offers: the routes with a document whose service is there. */
@RestController
class DocumentList {

    private static final String TITLE = "document-title";

    private final GatewayProperties gateway;
    private final ReactiveDiscoveryClient services;

    DocumentList(GatewayProperties gateway, ReactiveDiscoveryClient services) {
        this.gateway = gateway;
        this.services = services;
    }

    @Operation(summary = "各服务的接口文档", hidden = true)
    @GetMapping("/docs/documents")
    Mono<Documents> documents() {
        return Flux.fromIterable(gateway.getRoutes())
                .filter(route -> route.getMetadata().containsKey(TITLE))
                .filterWhen(this::isThere)
                .map(DocumentList::document)
                .collectList()
                .map(Documents::new);
    }

    private Mono<Boolean> isThere(RouteDefinition route) {
        var service = route.getUri() == null ? null : route.getUri().getHost();
        return service == null ? Mono.just(false) : services.getInstances(service).hasElements();
    }

    private static Document document(RouteDefinition route) {
        return new Document(
                String.valueOf(route.getMetadata().get(TITLE)),
                route.getPredicates().getFirst().getArgs().values().iterator().next());
    }

    /** In the shape that Swagger UI reads its configuration in. */
    record Documents(List<Document> urls) {}

    /** A service's document: its Chinese name and its path at the gateway. */
    record Document(String name, String url) {}
}
