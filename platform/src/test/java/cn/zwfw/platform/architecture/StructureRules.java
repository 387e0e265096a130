package cn.zwfw.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** What lives where, and who may know whom. */
final class StructureRules {

    /**
     * Every class that the rules name as text, because not all modules have it on their class path.
     */
    static final List<String> NAMED_TYPES =
            List.of(
                    SpringRules.CONTROLLER,
                    SpringRules.ADVICE,
                    SpringRules.CONFIGURATION,
                    SpringRules.LISTENER,
                    SpringRules.SETTINGS,
                    SpringRules.TRANSACTION,
                    SpringRules.OPERATION,
                    SpringRules.MAPPING);

    /** The packages of the platform that a domain may know. */
    static final List<String> TRUSTED =
            List.of(
                    "cn.zwfw.platform.citation",
                    "cn.zwfw.platform.identifier",
                    "cn.zwfw.platform.calendar",
                    // who calls and what was refused, in words without a framework
                    "cn.zwfw.platform.access",
                    "cn.zwfw.platform.problem",
                    // what is known of a person, not how it is sealed
                    "cn.zwfw.platform.personal",
                    "jakarta.validation.constraints");

    @ArchTest
    static final ArchRule packages_know_each_other_one_way =
            slices().matching("cn.zwfw.(**)")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .because(
                            "what knows each other both ways is one package, or hides a third (A1)");

    @ArchTest
    static final ArchRule nothing_lives_in_a_drawer =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..util..",
                            "..utils..",
                            "..common..",
                            "..helper..",
                            "..impl..",
                            "..misc..",
                            "..manager..",
                            "..dto..")
                    .orShould()
                    .haveNameMatching(".*(Util|Utils|Helper|(?<!Mapper)Impl|Manager|Dto|DTO)")
                    .because("what has no name has no home; name the capability (A2)");

    @ArchTest
    static final ArchRule domains_know_only_java =
            classes()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            Stream.concat(
                                            Stream.of("..domain..", "java..", "org.jspecify.."),
                                            TRUSTED.stream())
                                    .toArray(String[]::new))
                    .allowEmptyShould(true)
                    .because("a legal rule must be readable and testable without a framework (A5)");

    /**
     * A misspelt package or class would make a rule silent, so what the rules name must exist (A8).
     */
    @ArchTest
    static void guards_are_awake(JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new AssertionError("no class was found, so no rule was checked");
        }
        if (classes.stream().noneMatch(type -> type.getPackageName().startsWith("cn.zwfw."))) {
            throw new AssertionError("no class of cn.zwfw was found, so no rule was checked");
        }
    }

    private StructureRules() {}
}
