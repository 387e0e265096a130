package cn.zwfw.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a line is written: time, text, nothing, failure. */
final class CodeRules {

    private static final Set<String> NOW = Set.of("now", "systemUTC", "systemDefaultZone");

    @ArchTest
    static final ArchRule time_comes_from_a_clock =
            noClasses()
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "asks the machine for the time", CodeRules::asksTheMachine))
                    .because("a test must be able to say what day it is; take a Clock (A15)");

    @ArchTest
    static final ArchRule text_changes_case_in_a_stated_language =
            noClasses()
                    .should()
                    .callMethod(String.class, "toUpperCase")
                    .orShould()
                    .callMethod(String.class, "toLowerCase")
                    .because("the default language is the machine's; pass Locale.ROOT (A16)");

    @ArchTest
    static final ArchRule lists_are_collected_unmodifiable =
            noClasses()
                    .should()
                    .callMethod(Collectors.class, "toList")
                    .because("Stream.toList() cannot be changed by the one who gets it (A16)");

    @ArchTest
    static final ArchRule optional_is_an_answer_not_a_state =
            noFields()
                    .should()
                    .haveRawType(Optional.class)
                    .allowEmptyShould(true)
                    .because("a field that can be absent is @Nullable (A16)");

    @ArchTest
    static final ArchRule fields_never_change =
            fields().that()
                    .areNotStatic()
                    .and()
                    // a reader of streams has a place where it stands
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage("cn.zwfw.platform.workbook")
                    .should()
                    .beFinal()
                    .allowEmptyShould(true)
                    .because("what changes is replaced, or held in an atomic reference (A9)");

    @ArchTest
    static final ArchRule failures_have_a_name =
            GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
                    "the one who catches must know what happened; name it (A22)");

    @ArchTest
    static final ArchRule nobody_prints =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                    "a line without level, time and trace is lost; take an slf4j Logger (A23)");

    @ArchTest
    static final ArchRule nobody_logs_past_slf4j =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because(
                    "there is one way to log; take an slf4j Logger (A23)");

    @ArchTest
    static final ArchRule loggers_belong_to_their_class =
            fields().that()
                    .haveRawType("org.slf4j.Logger")
                    .should()
                    .bePrivate()
                    .andShould()
                    .beStatic()
                    .andShould()
                    .beFinal()
                    .allowEmptyShould(true)
                    .because("a line is found by the class that wrote it (A23)");

    private CodeRules() {}

    private static boolean asksTheMachine(JavaMethodCall call) {
        var target = call.getTarget();
        boolean clock = target.getOwner().isEquivalentTo(Clock.class);
        boolean time = target.getOwner().getPackageName().equals("java.time");
        boolean given =
                target.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class));
        return (time && NOW.contains(target.getName()) && !given)
                || (clock && target.getName().equals("system") && !isClockBean(call));
    }

    private static boolean isClockBean(JavaMethodCall call) {
        return call.getOriginOwner().getSimpleName().equals("ClockConfiguration");
    }
}
