package cn.zwfw.platform.architecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * All rules about classes. A module takes them with one line:
 *
 * <pre>{@code
 * @ArchTest static final ArchTests ours = ArchTests.in(ServiceRules.class);
 * }</pre>
 *
 * <p>A rule whose subject a module does not have says nothing there; {@link StructureRules} makes
 * sure that the names it goes by are not misspelt, and {@code PlantedBreachTests} that each rule
 * bites.
 */
public final class ServiceRules {

    @ArchTest static final ArchTests STRUCTURE = ArchTests.in(StructureRules.class);
    @ArchTest static final ArchTests CODE = ArchTests.in(CodeRules.class);
    @ArchTest static final ArchTests SPRING = ArchTests.in(SpringRules.class);

    private ServiceRules() {}
}
