package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The service with a clock to move; the legal office of the city is the other organ. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(
        properties = {
            "test.database=inquiry",
            "zwfw.clock.movable=true",
            "zwfw.inquiry.lapse-every=100ms",
            "zwfw.inquiry.offices.[620100].LEGAL_OFFICE=11620100013900002K"
        })
@interface InquiryTest {}
