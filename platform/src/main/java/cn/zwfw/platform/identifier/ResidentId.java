package cn.zwfw.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * The number of a resident's identity card (公民身份号码), GB 11643-1999.
 *
 * <p>18 places: six of the region, eight of the birth date, three in sequence and a check
 * character. It is personal: {@link #toString()} and the JSON form are {@link #masked()}, so a log
 * line or an answer shows the number only where somebody wrote {@link #value()} on purpose. Whether
 * the birth date lies in the future is for whoever has a clock.
 */
public record ResidentId(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /**
     * Provinces of GB/T 2260, 81 to 83 for the residence permits, 9 for foreign permanent
     * residents.
     */
    private static final String PROVINCES =
            "1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9]";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ResidentId {
        Form.RESIDENT_ID.require(value);
        if (!value.substring(0, 2).matches(PROVINCES)) {
            throw Form.RESIDENT_ID.invalid("region", "begins with a region that does not exist");
        }
        if (value.charAt(17) != checkCharacter(value)) {
            throw Form.RESIDENT_ID.invalid("check-digit", "has a wrong check character");
        }
        date(value);
    }

    private static char checkCharacter(String value) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (value.charAt(place) - '0') * WEIGHTS[place];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value.substring(6, 14), DATE);
        } catch (DateTimeException e) {
            throw Form.RESIDENT_ID.invalid("date", "holds a birth date that does not exist");
        }
    }

    public LocalDate birthDate() {
        return date(value);
    }

    /** The first three and the last four places, as on printed notices; the rest are stars. */
    @JsonValue
    public String masked() {
        return value.substring(0, 3) + "*".repeat(11) + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }
}
