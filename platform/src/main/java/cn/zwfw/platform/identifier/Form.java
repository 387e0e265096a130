package cn.zwfw.platform.identifier;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The outward form of each kind of identifier: so many characters, of these. */
public enum Form {
    /** {@link CreditCode}. */
    CREDIT_CODE(
            18,
            "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}",
            "digits and capital letters without I, O, S, V, Z; digits only at places 3 to 8"),
    /** {@link ImplementationCode}. */
    IMPLEMENTATION_CODE(
            31,
            "[0-9A-Z]{18}[1-9][0-9]{12}",
            "a credit code, a level from 1 to 9 and twelve digits"),
    /** {@link BasicCode}. */
    BASIC_CODE(12, "[0-9]{12}", "digits"),
    /** {@link RegionCode}. */
    REGION_CODE(6, "[1-9][0-9]{5}", "digits, the first not zero"),
    /** {@link ResidentId}. */
    RESIDENT_ID(18, "[0-9]{17}[0-9X]", "17 digits and a digit or a capital X");

    private final int length;
    private final Pattern characters;
    private final String allowed;

    Form(int length, String characters, String allowed) {
        this.length = length;
        this.characters = Pattern.compile(characters);
        this.allowed = allowed;
    }

    /** First part of the codes of {@link InvalidIdentifier}. */
    String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Makes an identifier of the text, and so checks more than its form.
     *
     * @throws InvalidIdentifier when it is none
     */
    void identify(String value) {
        Record _ =
                switch (this) {
                    case CREDIT_CODE -> new CreditCode(value);
                    case IMPLEMENTATION_CODE -> new ImplementationCode(value);
                    case BASIC_CODE -> new BasicCode(value);
                    case REGION_CODE -> new RegionCode(value);
                    case RESIDENT_ID -> new ResidentId(value);
                };
    }

    void require(@Nullable String value) {
        if (value == null) {
            throw invalid("missing", "is missing");
        }
        if (value.length() != length) {
            throw invalid("length", "has %d characters, not %d".formatted(length, value.length()));
        }
        if (!characters.matcher(value).matches()) {
            throw invalid("characters", "consists of " + allowed);
        }
    }

    InvalidIdentifier invalid(String fault, String message) {
        return new InvalidIdentifier(kind() + "." + fault, kind() + " " + message);
    }
}
