package cn.zwfw.platform.citation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the articles that this code obeys, or that this test proves, and the rows of the
 * requirements it serves.
 *
 * <p>The build collects it from code and tests alike, writes {@code docs/regulation.md} (article →
 * code → test) and fails when a row that is said to be done has no code or no test, or when an
 * article does not exist. It says nothing at run time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Cites {

    /**
     * Articles: {@code A13(1)} and {@code B9(3)} are article 13 item 1 and article 9 item 3 of the
     * two Lanzhou rules; a law is its Chinese name, a space and the article, {@code 行政许可法 45}.
     */
    String[] value() default {};

    /** Rows of {@code docs/requirements.csv}, such as {@code P3}. */
    String[] rows() default {};
}
