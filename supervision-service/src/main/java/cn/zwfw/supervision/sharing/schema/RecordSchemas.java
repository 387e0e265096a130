package cn.zwfw.supervision.sharing.schema;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the JSON Schemas (draft 2020-12) that resources are described by. */
@Component
@Cites(value = "A9", rows = "S5")
public class RecordSchemas {

    private static final int NAMED = 20;

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(
                    Dialect.builder(Dialects.getDraft202012()).format(new ShortEmail()).build(),
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .regularExpressionFactory(BoundedPattern::new)
                                            .build()));
    private final Schema ofSchemas = registry.getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));

    /**
     * What is wrong with a schema, with pointers into it.
     *
     * @param fields the fields that the resource says it has: the schema takes those and no others
     */
    public List<Violation> flaws(JsonNode schema, Set<String> fields) {
        try {
            return found(schema, fields);
        } catch (SchemaException | IllegalArgumentException | TooManySteps | StackOverflowError _) {
            return List.of(Violation.at("", "schema-unusable"));
        }
    }

    private List<Violation> found(JsonNode schema, Set<String> fields) {
        var unfit = SchemaLimits.in(schema, any -> ofSchemas.validate(any).isEmpty());
        if (!unfit.isEmpty()) {
            return unfit.stream().limit(NAMED).toList();
        }
        var broken = ofSchemas.validate(schema).stream().limit(NAMED).map(BrokenRule::of).toList();
        if (!broken.isEmpty()) {
            return broken;
        }
        var misfit = misfit(schema, fields);
        if (misfit.isEmpty()) {
            // else what cannot be used is found only when a record comes
            registry.getSchema(schema).initializeValidators();
        }
        return misfit;
    }

    /** The schema of a resource, which was found to be sound. */
    public RecordSchema of(JsonNode schema) {
        return new RecordSchema(registry.getSchema(schema));
    }

    /** Only what is declared is collected, so that nothing undeclared can be passed on. */
    private static List<Violation> misfit(JsonNode schema, Set<String> fields) {
        var found = new ArrayList<Violation>();
        if (!schema.path("type").asString("").equals("object")) {
            found.add(Violation.at("/type", "schema-not-object"));
        }
        var rest = schema.path("additionalProperties");
        if (!rest.isBoolean() || rest.booleanValue()) {
            found.add(Violation.at("/additionalProperties", "schema-open"));
        }
        if (schema.has("patternProperties")) {
            found.add(Violation.at("/patternProperties", "schema-open"));
        }
        var declared = Set.copyOf(schema.path("properties").propertyNames());
        fields.stream()
                .filter(field -> !declared.contains(field))
                .sorted()
                .forEach(field ->
                        found.add(Violation.at("/properties", "schema-field-missing", field)));
        declared.stream()
                .filter(name -> !fields.contains(name))
                .sorted()
                .forEach(name ->
                        found.add(
                                Violation.at(
                                        JsonLimits.below("/properties", name),
                                        "schema-field-undeclared",
                                        name)));
        return found;
    }
}
