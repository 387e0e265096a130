package cn.zwfw.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The implementation code (实施编码) of an item as one organ exercises it: 31 characters, the organ's
 * {@link CreditCode}, the level it is exercised at, and the {@link BasicCode}.
 *
 * <p>It carries the organ, so it changes when organs are merged (B9(2)): whoever keeps one keeps
 * its predecessor too.
 */
public record ImplementationCode(@JsonValue String value) {

    private static final int LEVEL = 18;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImplementationCode {
        Form.IMPLEMENTATION_CODE.require(value);
        var _ = new CreditCode(value.substring(0, LEVEL));
    }

    /**
     * The code of an item as this organ exercises it at this level.
     *
     * @param level by GB/T 39046 table A.2, 3 is the city and 4 the county; 1 to 9, since published
     *     systems number the last ones differently
     */
    public static ImplementationCode of(CreditCode organ, int level, BasicCode basicCode) {
        if (level < 1 || level > 9) {
            throw Form.IMPLEMENTATION_CODE.invalid("level", "has a level from 1 to 9");
        }
        return new ImplementationCode(organ.value() + level + basicCode.value());
    }

    public CreditCode organ() {
        return new CreditCode(value.substring(0, LEVEL));
    }

    public int level() {
        return value.charAt(LEVEL) - '0';
    }

    public BasicCode basicCode() {
        return new BasicCode(value.substring(LEVEL + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
