package cn.zwfw.platform.flow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

class FlowJsonProperties {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Provide
    Arbitrary<Flow> flows() {
        return Flows.any();
    }

    @Property(tries = 200)
    void readsBackWhatItWrote(@ForAll("flows") Flow flow) {
        assertThat(JSON.readValue(JSON.writeValueAsString(flow), Flow.class)).isEqualTo(flow);
    }

    @Property(tries = 200)
    void everySoundFlowPassesValidation(@ForAll("flows") Flow flow) {
        assertThat(VALIDATOR.validate(flow)).isEmpty();
    }
}
