package cn.zwfw.approval.rating;

import cn.zwfw.approval.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The service with a clock to move, and people whose cases are over. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(Over.class)
@TestPropertySource(
        properties = {"test.database=rating", "zwfw.clock.movable=true", "zwfw.archive.every=1h"})
@interface RatingTest {}
