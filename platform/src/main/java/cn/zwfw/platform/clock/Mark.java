package cn.zwfw.platform.clock;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** Something that happened to a clock, on a day in the city; marks are never taken back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Mark.Started.class, name = "STARTED"),
    @JsonSubTypes.Type(value = Mark.Stopped.class, name = "STOPPED"),
    @JsonSubTypes.Type(value = Mark.Resumed.class, name = "RESUMED"),
    @JsonSubTypes.Type(value = Mark.Extended.class, name = "EXTENDED"),
    @JsonSubTypes.Type(value = Mark.Ended.class, name = "ENDED")
})
public sealed interface Mark {

    LocalDate day();

    /** The period begins; this day is not counted (民法典 201). */
    record Started(LocalDate day) implements Mark {}

    /**
     * A special procedure begins; its time is not counted from the next day on (行政许可法 45).
     *
     * @param document the notice that told the applicant how long it takes
     */
    record Stopped(LocalDate day, SpecialProcedure procedure, String document) implements Mark {}

    /** It has ended; the day of its end is still its own, the next one is the organ's again. */
    record Resumed(LocalDate day, String document) implements Mark {}

    /**
     * The period is longer, with the approval of the head, its reason told to the applicant (行政许可法
     * 42).
     *
     * @param workdays 1 or more, at most what the term allows
     * @param approver login of the head who approved it
     */
    record Extended(LocalDate day, int workdays, String approver, String reason) implements Mark {}

    /** What the period was for is done; nothing runs any longer. */
    record Ended(LocalDate day) implements Mark {}
}
