package cn.zwfw.platform.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class FlowTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void writesTheKindOfEachNodeInCamelCase() {
        assertThat(JSON.valueToTree(Flows.foodLicence()).toString())
                .startsWith("{\"nodes\":[{\"kind\":\"step\",\"id\":\"accept\",\"name\":\"受理\"")
                .contains("{\"kind\":\"parallel\",\"id\":\"examine\",\"branches\":[{\"nodes\":[{")
                .contains("{\"kind\":\"choice\",\"id\":\"outcome\",\"branches\":[{\"when\":")
                .contains("\"otherwise\":[{\"kind\":\"step\"");
    }

    @Test
    void refusesUnknownKindsUnknownFieldsAndNullNodes() {
        for (String bad :
                List.of(
                        "{\"nodes\":[{\"kind\":\"loop\",\"id\":\"a\"}]}",
                        "{\"nodes\":[{\"id\":\"a\"}]}",
                        "{\"nodes\":[null]}",
                        "{\"nodes\":[],\"edges\":[]}",
                        "{\"nodes\":[{\"kind\":\"parallel\",\"id\":\"a\",\"branches\":[null]}]}")) {
            assertThatThrownBy(() -> JSON.readValue(bad, Flow.class))
                    .as(bad)
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void reportsMissingFieldsInsteadOfFailing() {
        Flow flow =
                JSON.readValue(
                        "{\"nodes\":[{\"kind\":\"step\",\"days\":1,\"external\":true},"
                                + "{\"kind\":\"choice\"},{\"kind\":\"parallel\"}]}",
                        Flow.class);

        assertThat(paths(flow))
                .contains("nodes[0].id", "nodes[0].name", "nodes[1].branches", "nodes[2].branches");
    }

    @Test
    void acceptsTheFoodLicence() {
        assertThat(VALIDATOR.validate(Flows.foodLicence())).isEmpty();
        assertThat(Flows.foodLicence().longestDays()).isEqualTo(1 + 5 + 2 + 5 + 1);
        assertThat(Flows.foodLicence().steps())
                .extracting(Step::name)
                .startsWith("受理", "材料审查", "现场核查", "审核")
                .endsWith("送达");
    }

    @Test
    void checksEveryFieldOfAStep() {
        var bad = new Step("A_", " ", "x".repeat(101), "handler", 366, "a\u0000", true);

        assertThat(paths(new Flow(List.of(bad))))
                .containsExactlyInAnyOrder(
                        "nodes[0].id",
                        "nodes[0].name",
                        "nodes[0].office",
                        "nodes[0].duty",
                        "nodes[0].days",
                        "nodes[0].result");
    }

    @Test
    void leadsToTheSecondUseOfAnId() {
        var inner = new Choice("c", List.of(new ConditionalBranch("可", list("a"))), list("a"));
        var flow = new Flow(List.of(Flows.step("a", "受理", 1, true), inner));

        assertThat(paths(flow))
                .containsExactlyInAnyOrder(
                        "nodes[1].branches[0].nodes[0].id", "nodes[1].otherwise[0].id");
        var violation = VALIDATOR.validate(flow).iterator().next();
        HibernateConstraintViolation<?> detail =
                violation.unwrap(HibernateConstraintViolation.class);
        assertThat(detail.getDynamicPayload(Flow.Flaw.class).code()).isEqualTo("duplicate-id");
    }

    @Test
    void wantsAStepThatTheApplicantSees() {
        assertThat(codes(new Flow(List.of()))).containsExactly("no-step");
        assertThat(codes(new Flow(List.of(Flows.step("a", "审核", 1, false)))))
                .containsExactly("no-external-step");
    }

    @Test
    void allowsSixtyNodesAndFourLevels() {
        assertThat(codes(row(60))).isEmpty();
        assertThat(codes(row(61))).containsExactly("too-many-nodes");
        assertThat(codes(nested(4))).isEmpty();
        assertThat(codes(nested(5))).containsExactly("nested-too-deep", "nested-too-deep");
        assertThat(paths(nested(5)))
                .containsExactlyInAnyOrder(
                        "nodes[0].otherwise[0].otherwise[0].otherwise[0].otherwise[0].branches[0].nodes[0].id",
                        "nodes[0].otherwise[0].otherwise[0].otherwise[0].otherwise[0].otherwise[0].id");
    }

    private static Flow row(int steps) {
        return new Flow(
                IntStream.range(0, steps)
                        .<FlowNode>mapToObj(i -> Flows.step("s" + i, "环节", 1, true))
                        .toList());
    }

    private static Flow nested(int blocks) {
        FlowNode node = Flows.step("in", "环节", 1, true);
        for (int i = 0; i < blocks; i++) {
            var branch = new ConditionalBranch("可", list("s" + i));
            node = new Choice("c" + i, List.of(branch), List.of(node));
        }
        return new Flow(List.of(node));
    }

    private static List<FlowNode> list(String id) {
        return List.of(Flows.step(id, "环节", 1, true));
    }

    private static List<String> codes(Flow flow) {
        return flow.flaws().stream().map(Flow.Flaw::code).toList();
    }

    private static List<String> paths(Flow flow) {
        return VALIDATOR.validate(flow).stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(Object::toString)
                .toList();
    }
}
