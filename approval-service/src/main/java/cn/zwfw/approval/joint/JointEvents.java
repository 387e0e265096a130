package cn.zwfw.approval.joint;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells which cases are joined, and when they get more time; how they stand, they tell. */
@Component
class JointEvents implements Topics.Owner {

    private static final String TOPIC = "approval.joint";

    private final EventOutbox outbox;
    private final JsonMapper json;

    JointEvents(EventOutbox outbox, JsonMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    void tell(Joint joint, List<Case> cases, Instant at) {
        outbox.add(
                new Event(
                        TOPIC,
                        joint.application().toString(),
                        "cn.zwfw.approval.joint.changed.v1",
                        at,
                        json.writeValueAsString(ToldJoint.of(joint, cases))));
    }

    /** The data of the event (docs/events.md). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ToldJoint(
            UUID application,
            int version,
            String theme,
            int themeRevision,
            String themeName,
            String organ,
            String region,
            int workdays,
            @Nullable LocalDate extendedOn,
            @Nullable Integer extension,
            List<String> cases) {

        private static ToldJoint of(Joint joint, List<Case> cases) {
            var extension = joint.extension();
            return new ToldJoint(
                    joint.application(),
                    joint.version(),
                    joint.theme(),
                    joint.themeRevision(),
                    joint.themeName(),
                    joint.organ(),
                    joint.region(),
                    joint.workdays(),
                    extension == null ? null : extension.day(),
                    extension == null ? null : extension.workdays(),
                    cases.stream().map(Case::number).toList());
        }
    }
}
