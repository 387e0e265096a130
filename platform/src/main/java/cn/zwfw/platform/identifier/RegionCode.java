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

    private static final String ALL = "00";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode {
        Form.REGION_CODE.require(value);
    }

    /**
     * Whether this region belongs to that one: a city's code ends in two zeros and begins as the
     * codes of its districts do, the city's own codes for its zones among them.
     */
    public boolean isBelow(RegionCode upper) {
        return !equals(upper)
                && upper.value.endsWith(ALL)
                && value.startsWith(upper.value.substring(0, 4));
    }

    @Override
    public String toString() {
        return value;
    }
}
