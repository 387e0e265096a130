package cn.zwfw.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code of a region: six digits, of which the first is not zero.
 *
 * <p>Only the form is checked. Which regions there are is data: the development zones the rules
 * address have no code in GB/T 2260 and get one of the city's own.
 */
public record RegionCode(@JsonValue String value) {

    private static final Form FORM =
            Form.of("region-code", 6, "[1-9][0-9]{5}", "digits, the first not zero");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode {
        FORM.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
