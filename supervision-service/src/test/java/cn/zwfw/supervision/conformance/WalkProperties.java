package cn.zwfw.supervision.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Flows;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.supervision.known.KnownCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing is found in a case that went as its flow lets it go, however often it was sent back. */
@Cites(value = "B16(4)", rows = "S2")
class WalkProperties {

    private static final int MANY = 60;
    private static final LocalDate TOLD_ON = LocalDate.of(2026, 12, 31);

    @Property(tries = 300)
    void whatTheCityHandledIsWithoutFlaw(@ForAll("flows") Flow flow, @ForAll Random random) {
        var any = new RandomCase(flow, random);

        for (int acts = 0; acts < MANY && !any.isDone(); acts++) {
            any.act();
            var told = any.told().json();
            assertThat(found(told, flow)).as(told).isEmpty();
        }
    }

    @Property(tries = 300)
    void whatADistrictHandledIsWithoutFlaw(@ForAll("flows") Flow flow, @ForAll Random random) {
        Assume.that(RandomCase.choices(flow.nodes()).findAny().isEmpty());
        var any = new RandomCase(flow, random);

        for (int acts = 0; acts < MANY && !any.isDone(); acts++) {
            any.act();
            var told = any.toldByDistrict();
            assertThat(found(told, flow)).as(told).isEmpty();
        }
    }

    @Provide
    Arbitrary<Flow> flows() {
        return Flows.any().flatMap(flow -> Arbitraries.of(flow, accepting(flow)));
    }

    /** The same, begun by accepting. */
    private static Flow accepting(Flow flow) {
        var nodes = new ArrayList<FlowNode>(flow.nodes());
        if (nodes.getFirst() instanceof Step first) {
            nodes.set(
                    0,
                    new Step(
                            first.id(),
                            first.name(),
                            first.office(),
                            first.duty(),
                            first.days(),
                            "受理通知书",
                            first.external()));
        }
        return new Flow(nodes);
    }

    private static List<String> found(String told, Flow flow) {
        var any = HttpCaller.JSON.readValue(told, KnownCase.class);
        return Walk.of(any, flow, TOLD_ON).stream()
                .map(sign -> sign.watched() + " " + sign.what())
                .toList();
    }
}
