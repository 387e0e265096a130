package cn.zwfw.platform.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The JSON that an operation answers, where it is written before it reaches the framework. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    Class<?> value();

    /** 201 when the operation creates what it answers. */
    int status() default 200;
}
