package cn.zwfw.supervision.incident;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation for departments themselves and those who watch over their security. */
@Requires({
    Duty.EDITOR,
    Duty.HANDLER,
    Duty.PUBLISHER,
    Duty.SECRECY_REVIEWER,
    Duty.DATA_BUREAU,
    Duty.INSPECTORATE
})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ByThoseConcerned {}
