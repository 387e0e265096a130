package cn.zwfw.platform.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.EndEvent;
import org.operaton.bpm.model.bpmn.instance.ExclusiveGateway;
import org.operaton.bpm.model.bpmn.instance.ParallelGateway;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.StartEvent;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnShape;

class FlowBpmnProperties {

    @Provide
    Arbitrary<Flow> flows() {
        return Flows.any();
    }

    @Property(tries = 60)
    void readsBackAsTheSameFlowAndKeepsToTheSchema(@ForAll("flows") Flow flow) {
        var model = read(FlowBpmn.xml(flow, "11620100013", "事项"));

        assertThat(model.getModelElementsByType(UserTask.class))
                .extracting(UserTask::getName)
                .containsExactlyInAnyOrderElementsOf(
                        flow.steps().stream().map(Step::name).toList());
        assertThat(model.getModelElementsByType(StartEvent.class)).hasSize(1);
        assertThat(model.getModelElementsByType(EndEvent.class)).hasSize(1);
    }

    @Property(tries = 60)
    void drawsEveryNodeAndEveryEdge(@ForAll("flows") Flow flow) {
        var model = read(FlowBpmn.xml(flow, "11620100013", "事项"));
        var nodes =
                model.getModelElementsByType(org.operaton.bpm.model.bpmn.instance.FlowNode.class);
        var flows = model.getModelElementsByType(SequenceFlow.class);

        assertThat(model.getModelElementsByType(BpmnShape.class))
                .allSatisfy(shape -> assertThat(shape.getBounds().getWidth()).isPositive())
                .extracting(shape -> shape.getBpmnElement().getId())
                .containsExactlyInAnyOrderElementsOf(nodes.stream().map(n -> n.getId()).toList());
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .allSatisfy(edge -> assertThat(edge.getWaypoints()).hasSizeGreaterThan(1))
                .extracting(edge -> edge.getBpmnElement().getId())
                .containsExactlyInAnyOrderElementsOf(flows.stream().map(f -> f.getId()).toList());
    }

    @Property(tries = 60)
    void givesEveryChoiceADefaultAndEveryOtherWayACondition(@ForAll("flows") Flow flow) {
        var model = read(FlowBpmn.xml(flow, "11620100013", "事项"));

        assertThat(model.getModelElementsByType(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway ->
                        assertThat(gateway.getOutgoing())
                                .allMatch(way ->
                                        way.equals(gateway.getDefault())
                                                == (way.getConditionExpression() == null)));
    }

    @Example
    void showsTheFoodLicence() {
        var model = read(FlowBpmn.xml(Flows.foodLicence(), "11620100 013/x", "食品经营许可"));

        assertThat(model.getModelElementsByType(UserTask.class)).hasSize(8);
        assertThat(model.getModelElementsByType(ParallelGateway.class)).hasSize(2);
        assertThat(model.getModelElementsByType(ExclusiveGateway.class)).hasSize(2);
        UserTask task = model.getModelElementById("step_on-site");
        assertThat(task.getDocumentations().iterator().next().getTextContent())
                .isEqualTo("承办：食品经营安全监督管理科（HANDLER）；时限：5个工作日；结果：食品经营许可现场核查表；对外公开");
    }

    @Example
    void hostileTextsAndIdsThatBeginWithADigitStayValid() {
        String bad = Flows.HOSTILE;
        var step = new Step("1-2", bad, bad, "HANDLER", 1, bad, true);
        var choice = new Choice("9", List.of(new ConditionalBranch(bad, List.of(step))), List.of());
        var model = read(FlowBpmn.xml(new Flow(List.of(choice)), "<>&\"", bad));

        UserTask task = model.getModelElementById("step_1-2");
        assertThat(task.getName()).contains("<script>alert(1)</script>");
    }

    @Example
    void theSameFlowGivesTheSameBytes() {
        assertThat(FlowBpmn.xml(Flows.foodLicence(), "1", "事项"))
                .isEqualTo(FlowBpmn.xml(Flows.foodLicence(), "1", "事项"));
    }

    private static BpmnModelInstance read(String xml) {
        var model =
                Bpmn.readModelFromStream(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Bpmn.validateModel(model);
        return model;
    }
}
