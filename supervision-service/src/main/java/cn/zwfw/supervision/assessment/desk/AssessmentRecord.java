package cn.zwfw.supervision.assessment.desk;

import cn.zwfw.supervision.assessment.life.AssessmentAct;
import cn.zwfw.supervision.assessment.life.AssessmentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something was done about an assessment. Records are only added.
 *
 * @param objection which it is about, if any
 * @param words reason or decision; may be empty
 */
public record AssessmentRecord(
        Instant at,
        AssessmentAct act,
        AssessmentState state,
        String personName,
        @Nullable String organ,
        @Nullable Objected objection,
        String words) {}
