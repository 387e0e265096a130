package cn.zwfw.platform.architecture;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;

/** How the framework is used. Its types are named as text: not every module has all of them. */
final class SpringRules {

    static final String CONTROLLER = "org.springframework.web.bind.annotation.RestController";
    static final String ADVICE = "org.springframework.web.bind.annotation.RestControllerAdvice";
    static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";
    static final String LISTENER = "org.springframework.kafka.annotation.KafkaListener";
    static final String SETTINGS =
            "org.springframework.boot.context.properties.ConfigurationProperties";
    static final String TRANSACTION = "org.springframework.transaction.annotation.Transactional";
    static final String OPERATION = "io.swagger.v3.oas.annotations.Operation";
    static final String MAPPING = "org.springframework.web.bind.annotation.RequestMapping";
    private static final String APPLICATION =
            "org.springframework.boot.autoconfigure.SpringBootApplication";
    private static final String HIDDEN = "io.swagger.v3.oas.annotations.Hidden";

    private static final DescribedPredicate<JavaMember> LISTENS =
            DescribedPredicate.describe(
                    "listen to Kafka", member -> member.isAnnotatedWith(LISTENER));

    @ArchTest
    static final ArchRule controllers_keep_to_their_package =
            classes()
                    .that()
                    .areAnnotatedWith(CONTROLLER)
                    .or()
                    .areAnnotatedWith(ADVICE)
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true)
                    .because("only the framework calls them (A3)");

    @ArchTest
    static final ArchRule configurations_keep_to_their_package =
            classes()
                    .that()
                    .areMetaAnnotatedWith(CONFIGURATION)
                    .and()
                    .areNotAnnotatedWith(APPLICATION)
                    .should()
                    .notBePublic()
                    .allowEmptyShould(true)
                    .because("beans are found by type, not by who made them (A3)");

    @ArchTest
    static final ArchRule listeners_keep_to_their_package =
            classes()
                    .that()
                    .containAnyMethodsThat(
                            DescribedPredicate.describe(
                                    "listen to Kafka", method -> LISTENS.test(method)))
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true)
                    .because("only the framework calls them (A3)");

    @ArchTest
    static final ArchRule nobody_is_injected_by_field =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION
                    .allowEmptyShould(true)
                    .because("a constructor shows what a class needs (A18)");

    @ArchTest
    static final ArchRule settings_are_records =
            classes()
                    .that()
                    .areAnnotatedWith(SETTINGS)
                    .should()
                    .beRecords()
                    .allowEmptyShould(true)
                    .because("nobody changes a setting after the start (A18)");

    @ArchTest
    static final ArchRule transactions_do_not_begin_at_the_edge =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(CONTROLLER)
                    .should()
                    .beAnnotatedWith(TRANSACTION)
                    .allowEmptyShould(true)
                    .because("a transaction ends before the answer is written (A18)");

    @ArchTest
    static final ArchRule controllers_are_not_transactional =
            noClasses()
                    .that()
                    .areAnnotatedWith(CONTROLLER)
                    .should()
                    .beAnnotatedWith(TRANSACTION)
                    .allowEmptyShould(true)
                    .because("a transaction ends before the answer is written (A18)");

    @ArchTest
    static final ArchRule every_operation_says_what_it_does =
            methods()
                    .that()
                    .areDeclaredInClassesThat(
                            annotatedWith(CONTROLLER)
                                    .and(DescribedPredicate.not(annotatedWith(HIDDEN))))
                    .and(metaAnnotatedWith(MAPPING).forSubtype())
                    .should(summariseThemselves())
                    .allowEmptyShould(true)
                    .because("the OpenAPI page is what front-end teams work from (A19)");

    @ArchTest
    static final ArchRule events_come_and_go_by_one_door =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("cn.zwfw.platform.event..", "cn.zwfw.local..")
                    .and()
                    .haveSimpleNameNotEndingWith("Listener")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                    .allowEmptyShould(true)
                    .because("the outbox sends and the inbox receives; nobody else does (A20)");

    private SpringRules() {}

    private static ArchCondition<JavaMethod> summariseThemselves() {
        return new ArchCondition<>("have @Operation with a summary") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean summarised =
                        method.tryGetAnnotationOfType(OPERATION)
                                .flatMap(operation -> operation.get("summary"))
                                .filter(summary -> !summary.toString().isBlank())
                                .isPresent();
                events.add(
                        new SimpleConditionEvent(
                                method,
                                summarised,
                                method.getDescription() + " has no @Operation(summary = …)"));
            }
        };
    }
}
