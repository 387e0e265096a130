package cn.zwfw.supervision;

import cn.zwfw.platform.architecture.ServiceRules;
import cn.zwfw.platform.architecture.SourceTreeRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

@AnalyzeClasses(
        packages = "cn.zwfw.supervision",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests extends SourceTreeRules {

    @ArchTest static final ArchTests ours = ArchTests.in(ServiceRules.class);
}
