package cn.zwfw.approval.application;

import cn.zwfw.platform.problem.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What applicants are called, for the notices that are made out to them. */
@Component
public class Applicants {

    private final Applications applications;

    Applicants(Applications applications) {
        this.applications = applications;
    }

    /**
     * The name in an application; whoever asks has seen to it that the reader may know it.
     *
     * @throws NotFound when the application is erased
     */
    public String nameOf(UUID application) {
        return applications
                .find(application)
                .orElseThrow(() -> NotFound.of("application", application))
                .content()
                .applicant()
                .name();
    }
}
