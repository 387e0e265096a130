package cn.zwfw.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The unified social credit code (统一社会信用代码) of an organ or another organisation, GB 32100-2015.
 *
 * <p>18 characters: registering department, category, six digits of the registering region, nine of
 * the body itself and a check character, over an alphabet of 31 that leaves out I, O, S, V and Z.
 * Lower case is refused rather than mended: a code is a key and has one spelling.
 */
public record CreditCode(@JsonValue String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CHECK = 17;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CreditCode {
        Form.CREDIT_CODE.require(value);
        if (value.charAt(CHECK) != checkCharacter(value)) {
            throw Form.CREDIT_CODE.invalid("check-digit", "has a wrong check character");
        }
    }

    /** Place 18 by GB 32100: the weight of place i is 3^(i-1) modulo 31. */
    private static char checkCharacter(String value) {
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < CHECK; place++) {
            sum += ALPHABET.indexOf(value.charAt(place)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
