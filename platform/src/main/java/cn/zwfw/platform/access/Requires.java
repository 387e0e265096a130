package cn.zwfw.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The duties of which a caller needs one to reach an operation at all. Region and organ are asked
 * where the thing is known. An operation with neither this nor {@link OpenToAll} is refused.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Duty[] value();
}
