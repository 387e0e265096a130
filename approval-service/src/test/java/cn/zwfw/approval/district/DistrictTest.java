package cn.zwfw.approval.district;

import cn.zwfw.approval.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The service with items of districts in its copy of the list. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(DistrictItems.class)
@TestPropertySource(properties = "test.database=district")
@interface DistrictTest {}
