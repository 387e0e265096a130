package cn.zwfw.supervision.assessment.reading;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation for those who are assessed and those who supervise; what each sees is his own. */
@Requires({
    Duty.EDITOR,
    Duty.PUBLISHER,
    Duty.HANDLER,
    Duty.REFORM_OFFICE,
    Duty.LEGAL_OFFICE,
    Duty.SERVICE_CENTER,
    Duty.GOVERNMENT,
    Duty.INSPECTORATE
})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ByReaders {}
