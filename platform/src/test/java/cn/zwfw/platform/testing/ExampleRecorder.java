package cn.zwfw.platform.testing;

import cn.zwfw.platform.openapi.OperationId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps of every operation the first call that succeeded, with its answer: the examples of the
 * service's document ({@code openapi/examples.json}).
 */
@TestConfiguration(proxyBeanMethods = false)
public class ExampleRecorder extends OncePerRequestFilter {

    /** A call with this header is no example. */
    public static final String UNRECORDED = "X-Unrecorded";

    private static final int LIMIT = 1 << 20;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SortedMap<String, ObjectNode> examples = new TreeMap<>();
    private final Retold retold = new Retold();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(UNRECORDED) != null) {
            chain.doFilter(request, response);
            return;
        }
        var asked = new ContentCachingRequestWrapper(request, LIMIT);
        var answered = new ContentCachingResponseWrapper(response);
        chain.doFilter(asked, answered);
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod handler
                && HttpStatusCode.valueOf(answered.getStatus()).is2xxSuccessful()) {
            record(OperationId.of(handler), asked, answered);
        }
        answered.copyBodyToResponse();
    }

    private synchronized void record(
            String operation,
            ContentCachingRequestWrapper asked,
            ContentCachingResponseWrapper answered) {
        if (examples.containsKey(operation)) {
            return;
        }
        var example = JSON.createObjectNode();
        put(example, "request", asked.getContentType(), asked.getContentAsByteArray());
        put(example, "response", answered.getContentType(), answered.getContentAsByteArray());
        examples.put(operation, example);
    }

    private void put(ObjectNode example, String name, String type, byte[] body) {
        if (body.length > 0
                && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type))) {
            var text = new String(body, StandardCharsets.UTF_8);
            example.set(name, JSON.readTree(retold.of(text)));
        }
    }

    /** What was recorded, by operation, as a file of it is written. */
    public synchronized String json() {
        return JSON.writeValueAsString(examples).replace("\r\n", "\n") + "\n";
    }
}
