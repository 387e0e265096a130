package cn.zwfw.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A rule that nothing can break guards nothing: every one is shown a breach.
 *
 * <p>The breaches live in a package that no service scans for beans.
 */
class PlantedBreachTests {

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("cn.zwfw.planted");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRuleBites(String name, ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).as(name).isTrue();
    }

    @Test
    void everyRuleIsFound() {
        assertThat(rules()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void aTypeThatARuleNamesExists() {
        assertThat(StructureRules.NAMED_TYPES)
                .allSatisfy(name -> assertThatNoException().isThrownBy(() -> Class.forName(name)));
    }

    @Test
    void aPackageThatARuleNamesHoldsClasses() {
        assertThat(StructureRules.TRUSTED)
                .allSatisfy(name ->
                        assertThat(new ClassFileImporter().importPackages(name)).isNotEmpty());
    }

    @Test
    void anEmptyImportIsNotTakenForObedience() {
        JavaClasses nothing = new ClassFileImporter().importPackages("cn.zwfw.nowhere");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> StructureRules.guards_are_awake(nothing));
    }

    static List<Object[]> rules() {
        return Stream.of(StructureRules.class, CodeRules.class, SpringRules.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> new Object[] {field.getName(), read(field)})
                .toList();
    }

    private static Object read(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
