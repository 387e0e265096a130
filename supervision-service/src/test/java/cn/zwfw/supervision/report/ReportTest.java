package cn.zwfw.supervision.report;

import cn.zwfw.supervision.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The service whole with a database for reports; one for all tests of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=report"})
public @interface ReportTest {}
