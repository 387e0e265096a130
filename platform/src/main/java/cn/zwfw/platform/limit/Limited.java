package cn.zwfw.platform.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that each person and each address may call only so often. Who has not signed in also
 * answers the captcha, where there is one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {

    /** Its name among the allowances of {@code zwfw.limit}. */
    String value();
}
