package cn.zwfw.supervision.notice;

import cn.zwfw.supervision.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The service with a clock to move, which looks often for what is late. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(
        properties = {
            "test.database=notice",
            "zwfw.clock.movable=true",
            "zwfw.notice.look-every=100ms"
        })
public @interface NoticeTest {}
