package cn.zwfw.supervision.assessment;

import cn.zwfw.supervision.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The service with a clock to move, and a database that only assessments use. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=assessment"})
public @interface AssessmentTest {}
