package cn.zwfw.supervision.notice;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation for duties that some article lets issue notices; which of them, the notice says. */
@Requires({
    Duty.REFORM_OFFICE,
    Duty.GOVERNMENT,
    Duty.FINANCE_BUREAU,
    Duty.DATA_BUREAU,
    Duty.SERVICE_CENTER,
    Duty.INSPECTORATE
})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ByIssuers {}
