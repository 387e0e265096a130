package cn.zwfw.supervision.sharing;

import cn.zwfw.supervision.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The service with a database of its own, a clock to move, and an eye that never rests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(
        properties = {
            "test.database=sharing",
            "zwfw.clock.movable=true",
            "zwfw.sharing.freshness.look-every=100ms"
        })
public @interface SharingTest {}
