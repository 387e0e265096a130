package cn.zwfw.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

/** One wrong character, wherever it stands and whatever it is, makes an identifier unusable. */
class CorruptionProperties {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Property
    void everyWrongCharacterInACreditCodeIsRefused(
            @ForAll("bodies") String body,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 30) int wrong) {
        refusesCorruption(
                complete(body, ALPHABET, CreditCode::new), place, wrong, ALPHABET, CreditCode::new);
    }

    @Property
    void everyWrongCharacterInAResidentIdIsRefused(
            @ForAll("people") String body,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 10) int wrong) {
        refusesCorruption(
                complete(body, "0123456789X", ResidentId::new),
                place,
                wrong,
                "0123456789X",
                ResidentId::new);
    }

    private static void refusesCorruption(
            String valid, int place, int wrong, String alphabet, Consumer<String> identifier) {
        char replacement = alphabet.charAt(wrong);
        Assume.that(valid.charAt(place) != replacement);

        String corrupt = valid.substring(0, place) + replacement + valid.substring(place + 1);

        assertThatExceptionOfType(InvalidIdentifier.class)
                .isThrownBy(() -> identifier.accept(corrupt));
    }

    /**
     * Exactly one check character fits a body: finds it by trying, not by the formula under test.
     */
    private static String complete(String body, String alphabet, Consumer<String> identifier) {
        var fitting =
                alphabet.chars()
                        .mapToObj(check -> body + (char) check)
                        .filter(candidate -> accepted(candidate, identifier))
                        .toList();
        assertThat(fitting).hasSize(1);
        return fitting.getFirst();
    }

    private static boolean accepted(String candidate, Consumer<String> identifier) {
        try {
            identifier.accept(candidate);
            return true;
        } catch (InvalidIdentifier e) {
            return false;
        }
    }

    @Provide
    Arbitrary<String> bodies() {
        var letters = Arbitraries.strings().withChars(ALPHABET);
        return Combinators.combine(
                        letters.ofLength(2),
                        Arbitraries.strings().numeric().ofLength(6),
                        letters.ofLength(9))
                .as((kind, region, body) -> kind + region + body);
    }

    @Provide
    Arbitrary<String> people() {
        return Combinators.combine(
                        Arbitraries.of("110105", "620102", "620123", "830000"),
                        Dates.dates(),
                        Arbitraries.strings().numeric().ofLength(3))
                .as((region, born, sequence) ->
                        region + born.toString().replace("-", "") + sequence);
    }
}
