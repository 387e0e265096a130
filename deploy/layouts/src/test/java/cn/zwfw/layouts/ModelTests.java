package cn.zwfw.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Kubernetes itself defines is read into its own models, with nothing left over. */
class ModelTests {

    private static final Set<String> GROUPS =
            Set.of("v1", "apps/v1", "policy/v1", "autoscaling/v2", "networking.k8s.io/v1");

    @Test
    void everyFieldIsOneOfKubernetes() {
        var own =
                Layouts.base().stream()
                        .filter(one -> GROUPS.contains(one.path("apiVersion").asString()))
                        .toList();
        assertThat(own).hasSizeGreaterThan(40);
        assertThat(own).allSatisfy(one -> assertThat(leftOver(one)).isEmpty());
    }

    @Test
    void aFieldThatIsNoneIsSeen() {
        assertThat(
                        leftOver(
                                Layouts.documents("layouts/src/test/resources/misspelt.yaml")
                                        .getFirst()))
                .containsExactlyInAnyOrder("replica", "imagePullPolice");
    }

    private static List<String> leftOver(JsonNode document) {
        var found = new ArrayList<String>();
        Object model = new KubernetesSerialization().unmarshal(document.toString());
        assertThat(model.getClass().getSimpleName()).isEqualTo(document.path("kind").asString());
        collect(model, found);
        return found;
    }

    private static void collect(Object model, List<String> found) {
        if (model instanceof Collection<?> many) {
            many.forEach(one -> collect(one, found));
        } else if (model.getClass().getName().startsWith("io.fabric8.kubernetes.api.model.")) {
            for (var method : model.getClass().getMethods()) {
                if (!method.getName().startsWith("get") || method.getParameterCount() > 0) {
                    continue;
                }
                Object value = value(model, method);
                if (method.getName().equals("getAdditionalProperties")
                        && value instanceof Map<?, ?> more) {
                    more.keySet().forEach(key -> found.add(String.valueOf(key)));
                } else if (value != null) {
                    collect(value, found);
                }
            }
        }
    }

    private static @Nullable Object value(Object model, Method getter) {
        try {
            return getter.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new AssertionError(getter.toString(), broken);
        }
    }
}
